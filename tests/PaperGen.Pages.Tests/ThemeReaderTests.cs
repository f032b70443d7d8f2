using System.Text;
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

    private static Parsed<Theme> Read(string text) =>
        ThemeReader.Read(new SourceFile("themes/evening/theme.yml", Encoding.UTF8.GetBytes(text)));
}
