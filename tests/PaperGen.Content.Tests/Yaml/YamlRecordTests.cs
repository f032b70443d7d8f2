using System.Collections.Immutable;
using System.Text;
using PaperGen.Content.Yaml;

namespace PaperGen.Content.Tests.Yaml;

public class YamlRecordTests
{
    private sealed record Person(string Name, SourceSpan Source);

    private sealed record Paper(SourceSpan Source)
    {
        public string Title { get; init; } = "";
        public string? Price { get; init; }
        public int? Columns { get; init; }
        public double? Leading { get; init; }
        public bool Framed { get; init; }
        public DateOnly? Date { get; init; }
        public string Alignment { get; init; } = "start";
        public ImmutableArray<string> Tags { get; init; } = [];
        public ImmutableArray<Person> People { get; init; } = [];
        public ImmutableArray<(TextLine Key, double Value)> Weights { get; init; } = [];
    }

    private static readonly YamlRecord<Person> PersonKeys = new YamlRecord<Person>("a person", s => new Person("", s))
        .Key("name", YamlTypes.Text, (p, v) => p with { Name = v }, "the name", required: true);

    private static readonly YamlRecord<Paper> Keys = new YamlRecord<Paper>("the paper", s => new Paper(s))
        .Key("title", YamlTypes.Text, (p, v) => p with { Title = v }, "the name of the paper", required: true)
        .Key("price", YamlTypes.TextOrNumber, (p, v) => p with { Price = v }, "the price")
        .Key("columns", YamlTypes.Whole(1, 12), (p, v) => p with { Columns = v }, "how many columns")
        .Key("leading", YamlTypes.Number(0.5, 3), (p, v) => p with { Leading = v }, "line pitch")
        .Key("framed", YamlTypes.Boolean, (p, v) => p with { Framed = v }, "a frame")
        .Key("date", YamlTypes.Date, (p, v) => p with { Date = v }, "the day")
        .Key("alignment", YamlTypes.Word(("start", "start"), ("centre", "centre"), ("end", "end")), (p, v) => p with { Alignment = v }, "where")
        .Key("tags", YamlTypes.OneOrMany(YamlTypes.TextOrNumber), (p, v) => p with { Tags = v }, "words")
        .Key("people", YamlTypes.List(YamlTypes.ShortOrLong(YamlTypes.Text.As((t, s) => new Person(t, s)), PersonKeys)), (p, v) => p with { People = v }, "who")
        .Key("weights", YamlTypes.Map(YamlTypes.Number(0, 100)), (p, v) => p with { Weights = v }, "costs");

    private static Parsed<Paper> Read(string text) => Keys.Read(new SourceFile("site.yml", Encoding.UTF8.GetBytes(text)));

    private static string Problems(string text) => string.Join("\n", Read(text).Diagnostics);

    [Fact]
    public void A_mapping_is_read_into_a_record()
    {
        var parsed = Read("""
            title: 劳动午报
            price: 1.50
            columns: 6
            leading: 1.4
            framed: true
            date: 2024-02-29
            alignment: centre
            tags: [高考, 2024]
            people:
              - 张晶
              - name: 白莹
            weights: {tombstone: 40, rank: 2.5}
            """);
        Assert.Empty(parsed.Diagnostics);
        var paper = parsed.Value;
        Assert.Equal(("劳动午报", "1.50", 6, 1.4, true), (paper.Title, paper.Price, paper.Columns, paper.Leading, paper.Framed));
        Assert.Equal(new DateOnly(2024, 2, 29), paper.Date);
        Assert.Equal("centre", paper.Alignment);
        Assert.Equal(["高考", "2024"], paper.Tags.AsEnumerable());
        Assert.Equal(["张晶", "白莹"], paper.People.Select(p => p.Name));
        Assert.Equal(["site.yml:10:5", "site.yml:11:5"], paper.People.Select(p => p.Source.ToString()));
        Assert.Equal([("tombstone", 40.0), ("rank", 2.5)], paper.Weights.Select(w => (w.Key.Text, w.Value)));
    }

    [Theory]
    // Every mistake names file, line and column, and the nearest right word.
    [InlineData("title: a\ntitel: b", "site.yml:2:1: error PG303: the paper has no key titel\n  hint: did you mean title?")]
    [InlineData("title: a\nprcie: b", "site.yml:2:1: error PG303: the paper has no key prcie\n  hint: did you mean price?")]
    [InlineData("title: a\nTags: b", "site.yml:2:1: error PG303: the paper has no key Tags\n  hint: did you mean tags?")]
    [InlineData("title: a\n报名: b", "site.yml:2:1: error PG303: the paper has no key 报名\n  hint: known keys: title, price, columns, leading, framed, date, alignment, tags, people, weights")]
    [InlineData("title: a\npeople:\n  - nmae: b", "site.yml:3:5: error PG303: a person has no key nmae\n  hint: did you mean name?\nsite.yml:3:5: error PG307: a person needs the key name\n  hint: the name")]
    [InlineData("title: a\ndate: 2022-13-41", "site.yml:2:7: error PG306: 2022-13-41 is no date: there is no month 13")]
    [InlineData("title: a\ndate: 2022-02-29", "site.yml:2:7: error PG306: 2022-02-29 is no date: month 2 of 2022 has 28 days, not 29")]
    [InlineData("title: a\ndate: 0000-01-01", "site.yml:2:7: error PG306: 0000-01-01 is no date: the year 0 is not between 1605 and 2199")]
    [InlineData("title: a\ndate: 2022年6月4日", "site.yml:2:7: error PG305: expected a date such as 2025-06-04, found a text (2022年6月4日)\n  hint: write 2022-06-04")]
    [InlineData("title: a\ndate: today", "site.yml:2:7: error PG305: expected a date such as 2025-06-04, found a text (today)")]
    [InlineData("title: a\ncolumns: six", "site.yml:2:10: error PG305: expected a whole number from 1 to 12, found a text (six)")]
    [InlineData("title: a\ncolumns: \"6\"", "site.yml:2:10: error PG305: expected a whole number from 1 to 12, found a text (6)\n  hint: remove the quotes")]
    [InlineData("title: a\ncolumns: 13", "site.yml:2:10: error PG306: 13 is not a whole number from 1 to 12")]
    [InlineData("title: a\ncolumns: 1.5", "site.yml:2:10: error PG306: 1.5 is not a whole number from 1 to 12")]
    [InlineData("title: a\ncolumns: 99999999999999999999", "site.yml:2:10: error PG306: 99999999999999999999 is not a whole number from 1 to 12")]
    [InlineData("title: a\nleading: .nan", "site.yml:2:10: error PG305: expected a number from 0.5 to 3, found a text (.nan)")]
    [InlineData("title: a\nframed: yes", "site.yml:2:9: error PG305: expected true or false, found a text (yes)\n  hint: write true")]
    [InlineData("title: a\nalignment: center", "site.yml:2:12: error PG305: expected start, centre or end, found a text (center)\n  hint: did you mean centre?")]
    [InlineData("title: a\npeople: 张晶", "site.yml:2:9: error PG305: expected a list, each item a text or a person as a mapping of keys, found a text (张晶)\n  hint: write each item on a line of its own after a hyphen and a space")]
    [InlineData("title: 12", "site.yml:1:8: error PG305: expected a text, found a number (12)\n  hint: if this is meant, write it in quotes: \"12\"")]
    [InlineData("title: [a, b]", "site.yml:1:8: error PG305: expected a text, found a list")]
    [InlineData("title:", "site.yml:1:7: error PG305: expected a text, found nothing")]
    [InlineData("title: \" \"", "site.yml:1:8: error PG306: the text is empty\n  hint: write the text, or remove the key")]
    [InlineData("price: 1", "site.yml:1:1: error PG307: the paper needs the key title\n  hint: the name of the paper")]
    [InlineData("title: a\ntitle: b", "site.yml:2:1: error PG304: title stands twice\n  hint: the first is in line 1; remove one of them")]
    [InlineData("- a", "site.yml:1:1: error PG305: expected the paper as a mapping of keys, found a list\n  hint: known keys: title, price, columns, leading, framed, date, alignment, tags, people, weights")]
    [InlineData("# nothing", "site.yml: error PG307: the file holds nothing; it describes the paper\n  hint: write at least title")]
    [InlineData("title: 𠮷野家\nprise: 1", "site.yml:2:1: error PG303: the paper has no key prise\n  hint: did you mean price?")]
    [InlineData("{title: 𠮷野家, prise: 1}", "site.yml:1:15: error PG303: the paper has no key prise\n  hint: did you mean price?")]
    public void A_mistake_is_reported_where_it_stands(string text, string expected) => Assert.Equal(expected, Problems(text));

    [Theory]
    [InlineData("title: a\n\tprice: 1", "site.yml:2:1: error PG301: a tab indents this line\n  hint: indent with spaces")]
    [InlineData("title: 北京: 晴", "site.yml:1:10: error PG301: a text with a colon and a space in it needs quotes\n  hint: put the text after the first colon into quotes")]
    [InlineData("title：劳动午报", "site.yml:1:1: error PG305: expected the paper as a mapping of keys, found a text (title：劳动午报)\n  hint: after a key stands an ASCII colon and a space, not ：")]
    [InlineData("title: a\ndate:2025-06-04\n", "there is no key here\n  hint: a space is missing after the colon")]
    [InlineData("title: \"a\" b", "a quoted text ends before its line, or is never closed")]
    [InlineData("title: \"a", "a quoted text ends before its line, or is never closed")]
    [InlineData("title: @a", "a text cannot begin with @ or ` here")]
    [InlineData("title: *a", "error PG301: nothing complete is named &a above\n  hint: put text that begins with * into quotes")]
    [InlineData("title: [a", "error PG301")]
    [InlineData("a: b\n c: d\n", "error PG301")]
    [InlineData("title: a\n---\ntitle: b", "site.yml:2:1: error PG301: a second document begins here; only the first is read")]
    [InlineData("title: {{ page }}", "a key is a word, not a mapping")]
    [InlineData("title: !!python/object a", "the tag tag:yaml.org,2002:python/object has no meaning here")]
    public void A_syntax_error_is_explained(string text, string expected) => Assert.Contains(expected, Problems(text));

    [Fact]
    public void Mistakes_before_a_syntax_error_are_reported_in_the_same_run()
    {
        var codes = Read("titel: a\ncolumns: 99\nprice: \"1\" x\n").Diagnostics.Select(d => $"{d.Code}:{d.Source.Line}");
        Assert.Equal(["PG301:3", "PG303:1", "PG306:2"], codes);
    }

    [Fact]
    public void All_mistakes_are_reported_in_one_run()
    {
        var codes = Read("titel: a\ncolumns: 99\nframed: 1\ndate: 2022-13-41\n").Diagnostics.Select(d => d.Code);
        Assert.Equal(["PG303", "PG306", "PG305", "PG306", "PG307"], codes);
    }

    [Fact]
    public void Aliases_that_multiply_end_early()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c < 'm'; c++) bomb.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(", ", Enumerable.Repeat("*" + (char)(c - 1), 9)).Append("]\n");
        Assert.Contains("PG302: more than 50000 values through aliases", Problems(bomb.ToString()));
    }

    [Fact]
    public void An_alias_within_its_own_value_is_an_error() => Assert.Contains("PG301: nothing complete is named &a above", Problems("title: a\npeople: &a [*a]"));

    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("{a: ", 20_000)]
    [InlineData("- ", 20_000)]
    [InlineData("? ", 20_000)]
    [InlineData("a: b\n", 200_000)]
    [InlineData("- a\n", 200_000)]
    [InlineData("x", 900_000)]
    [InlineData("\"", 100_000)]
    [InlineData("&a ", 100_000)]
    [InlineData("!a ", 100_000)]
    [InlineData("%", 100_000)]
    [InlineData("--- \n", 100_000)]
    [InlineData("a:\n ", 30_000)]
    [InlineData("[a: ", 20_000)]
    [InlineData("'", 99_999)]
    [InlineData("|\n", 100_000)]
    [InlineData("\\\"", 100_000)]
    [InlineData("title: >\n  a\n\n", 50_000)]
    public void Deep_or_long_input_ends_in_bounded_time(string piece, int times)
    {
        var watch = ThreadClock.Start();
        Assert.NotEmpty(Read(new StringBuilder().Insert(0, piece, times).ToString()).Diagnostics);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"took {watch.Elapsed}");
    }

    [Fact]
    public void A_schema_lists_the_same_keys() =>
        Assert.Equal("""{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","description":"the name"}},"required":["name"]}""",
            PersonKeys.ToJsonSchema().ToJsonString());
}
