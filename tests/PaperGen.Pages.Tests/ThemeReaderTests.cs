using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages.Tests;

public class ThemeReaderTests
{
    [Fact]
    public void The_daily_theme_says_what_the_defaults_say()
    {
        var parsed = ThemeReader.Read(new SourceFile("themes/daily/theme.yml", File.ReadAllBytes(Repository.PathOf("themes", "daily", "theme.yml"))));
        Assert.Empty(parsed.Diagnostics);
        var (file, code) = (parsed.Value, new Theme());
        Assert.Equal(code.Format, file.Format);
        Assert.Equal(code.Grid, file.Grid);
        Assert.Equal(code.Heads, file.Heads);
        Assert.Equal(code.Type, file.Type);
        Assert.Equal(code.Rules, file.Rules);
        Assert.Equal(code.Furniture, file.Furniture);
        Assert.Equal(code.Accent, file.Accent);
        Assert.Equal(code.Penalties.ToArray(), file.Penalties.ToArray());
        Assert.Equal(code.Ladder.Select(s => (s.Name, string.Join(' ', s.Sizes), s.Style, s.Alternate)), file.Ladder.Select(s => (s.Name, string.Join(' ', s.Sizes), s.Style, s.Alternate)));
    }

    [Fact]
    public void A_wrong_key_is_an_error_with_the_right_word()
    {
        var parsed = Read("grid:\n  colums: 8\n");
        var error = Assert.Single(parsed.Diagnostics);
        Assert.Equal((2, 3), (error.Source.Line, error.Source.Column));
        Assert.Contains("columns", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_have_their_unit()
    {
        Assert.Equal(new Points(9), Read("grid:\n  body: 9pt\n").Value.Grid.Body);
        Assert.Equal(390, Read("format:\n  width: 390mm\n").Value.Format.Width.Millimetres, 6);
        Assert.True(Read("grid:\n  body: 9\n").HasErrors);
    }

    [Fact]
    public void A_theme_is_called_like_its_folder() => Assert.Equal("evening", Read("grid:\n  columns: 4\n").Value.Name);

    [Theory]
    [InlineData("duikai", 390, 550)]
    [InlineData("sikai", 275, 390)]
    [InlineData("berliner", 315, 470)]
    [InlineData("tabloid", 290, 375)]
    [InlineData("broadsheet", 295, 533)]
    public void A_format_has_a_name(string name, double width, double height)
    {
        // Four columns fit on each of them.
        var format = Read($"format: {name}\ngrid:\n  columns: 4\n").Value.Format;
        Assert.Equal((width, height), (format.Width.Millimetres, format.Height.Millimetres));
    }

    [Fact]
    public void A_format_with_a_name_may_have_other_margins()
    {
        var format = Read("format:\n  name: berliner\n  foot: 20mm\n").Value.Format;
        Assert.Equal((470, 20), (format.Height.Millimetres, format.Foot.Millimetres));
    }

    [Theory]
    [InlineData("grid:\n  columns: 8\n", "PG612", "8 columns of 9 em would fit")]
    [InlineData("grid:\n  body: 12pt\n  measure: 11\n  leading: 10pt\n", "PG614", "15")]
    [InlineData("format:\n  height: 90mm\n", "PG615", "format")]
    [InlineData("format:\n  height: 300mm\nfurniture:\n  masthead_lines: 50\n", "PG615", "lines")]
    public void Measures_that_make_no_page_are_an_error(string text, string code, string hint)
    {
        var error = Assert.Single(Read(text).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(code, error.Code);
        Assert.Contains(hint, error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_that_extends_another_changes_what_it_says_and_keeps_the_rest()
    {
        var theme = Read("extends: daily\ngrid:\n  columns: 4\npenalties:\n  air: 1\n", ("daily", "grid:\n  measure: 15\n  leading: 14pt\npenalties:\n  white: 2\n")).Value;
        Assert.Equal((4, 15, 14), (theme.Grid.Columns, theme.Grid.Measure, theme.Grid.Leading.Value));
        Assert.Equal((1, 2, 200), (theme.Penalties["air"], theme.Penalties["white"], theme.Penalties["tombstone"]));
        Assert.Equal("evening, daily", string.Join(", ", theme.Folders));
    }

    [Fact]
    public void A_theme_that_is_not_there_cannot_be_extended() =>
        Assert.Equal("PG610", Assert.Single(Read("extends: dayly\n").Diagnostics).Code);

    [Fact]
    public void Themes_do_not_extend_each_other_in_a_circle() =>
        Assert.Contains(Read("extends: night\n", ("night", "extends: evening\n"), ("evening", "extends: night\n")).Diagnostics, d => d.Code == "PG611");

    [Theory]
    [InlineData("daily")]
    [InlineData("daily-duikai")]
    [InlineData("ledger")]
    public void The_themes_of_the_program_have_nothing_to_mend(string name)
    {
        var parsed = ThemeReader.Read(FileOf(name), FileOf);
        Assert.Empty(parsed.Diagnostics);

        static SourceFile FileOf(string theme) => new($"themes/{theme}/theme.yml", File.ReadAllBytes(Repository.PathOf("themes", theme, "theme.yml")));
    }

    [Fact]
    public void The_daily_theme_shows_every_key_there_is()
    {
        var shown = File.ReadAllText(Repository.PathOf("themes", "daily", "theme.yml"));
        using var schema = JsonDocument.Parse(ThemeReader.Schema);
        Assert.DoesNotContain(KeysOf(schema.RootElement), key => !Regex.IsMatch(shown, $@"\b{key}:\s"));

        static IEnumerable<string> KeysOf(JsonElement schema)
        {
            if (schema.ValueKind == JsonValueKind.Array) return schema.EnumerateArray().SelectMany(KeysOf);
            if (schema.ValueKind != JsonValueKind.Object) return [];
            var own = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name) : [];
            return own.Concat(schema.EnumerateObject().SelectMany(p => KeysOf(p.Value)));
        }
    }

    /// <summary>The schema is written from the description that reads the file; a change is accepted by renaming the received file.</summary>
    [Fact]
    public void The_schema_in_docs_describes_what_is_read()
    {
        var path = Repository.PathOf("docs", "schema", "theme.schema.json");
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == ThemeReader.Schema) return;
        File.WriteAllText(path.Replace(".json", ".received.json", StringComparison.Ordinal), ThemeReader.Schema);
        Assert.Fail("docs/schema/theme.schema.json is not what is read: compare it with the .received.json beside it and rename that");
    }

    private static Parsed<Theme> Read(string text, params (string Name, string Text)[] others) => ThemeReader.Read(
        FileOf("evening", text),
        name => others.Where(o => o.Name == name).Select(o => FileOf(o.Name, o.Text)).FirstOrDefault());

    private static SourceFile FileOf(string name, string text) => new($"themes/{name}/theme.yml", Encoding.UTF8.GetBytes(text));
}
