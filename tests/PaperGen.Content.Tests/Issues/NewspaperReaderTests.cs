using System.Text;

namespace PaperGen.Content.Tests.Issues;

public class NewspaperReaderTests
{
    private static Parsed<Newspaper> Read(string text) => NewspaperReader.Read(new SourceFile("site.yml", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_newspaper_of_the_project_is_read_without_a_word()
    {
        var parsed = NewspaperReader.Read(new SourceFile("site.yml", File.ReadAllBytes(Repository.PathOf("site.yml"))));
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(("劳动午报", "zh-Hans", "daily", "seeds"), (parsed.Value.Title, parsed.Value.Language, parsed.Value.Theme, parsed.Value.IssuesFolder));
        Assert.Equal("https://example.org/", parsed.Value.Address!.AbsoluteUri);
    }

    [Theory]
    [InlineData("theme: ../x", "site.yml:2:8: error PG305: expected the name of a folder under themes, such as daily, found a text (../x)")]
    [InlineData("issues: ../other", "site.yml:2:9: error PG311: ../other leads out of the folder")]
    [InlineData("issues: seeds/../../other", "site.yml:2:9: error PG311: seeds/../../other leads out of the folder")]
    [InlineData("issues: /etc", "site.yml:2:9: error PG311: /etc is an absolute path")]
    [InlineData("issues: C:\\papers", "PG311: C:\\papers has backslashes")]
    [InlineData("address: example.org", "site.yml:2:10: error PG305: expected an address such as https://example.org/, found a text (example.org)\n  hint: write https://example.org/")]
    [InlineData("address: javascript:alert(1)", "PG305: expected an address")]
    [InlineData("address: https://a@example.org/?q#f", "leave out user, ? and #")]
    [InlineData("time_zone: Asia/Shanghia", "site.yml:2:12: error PG305: expected the name of a time zone such as Asia/Shanghai, found a text (Asia/Shanghia)\n  hint: did you mean Asia/Shanghai?")]
    [InlineData("language: chinese", "PG305: expected a language tag such as zh-Hans or en, found a text (chinese)")]
    [InlineData("thmee: daily", "site.yml:2:1: error PG303: the newspaper has no key thmee\n  hint: did you mean theme?")]
    public void A_mistake_is_reported_where_it_stands(string line, string expected) =>
        Assert.Contains(expected, string.Join("\n", Read("title: a\n" + line).Diagnostics));

    [Fact]
    public void A_file_that_is_no_text_gives_one_error()
    {
        var parsed = NewspaperReader.Read(new SourceFile("site.yml", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 }));
        Assert.Single(parsed.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void An_empty_file_gives_one_error() => Assert.Single(Read("").Diagnostics);
}
