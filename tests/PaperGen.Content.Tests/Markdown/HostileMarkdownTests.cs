using System.Text;

namespace PaperGen.Content.Tests.Markdown;

public class HostileMarkdownTests
{
    private static Parsed<Page> Read(string text) => MarkdownReader.Read(new SourceFile("seeds/story.md", Encoding.UTF8.GetBytes(text)));

    private static Parsed<Page> ReadInTime(string text, int seconds = 10)
    {
        var watch = ThreadClock.Start();
        var page = Read(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(seconds), $"took {watch.Elapsed}");
        // Writing walks the whole model: it must not be too deep for that.
        PageJson.Write(page);
        return page;
    }

    [Theory]
    [InlineData(">", 10_000)]
    [InlineData("> ", 10_000)]
    [InlineData("[", 10_000)]
    [InlineData("![", 10_000)]
    [InlineData("[a](", 25_000)]
    [InlineData("- ", 10_000)]
    [InlineData("1. ", 10_000)]
    [InlineData("*", 100_000)]
    [InlineData("*a ", 30_000)]
    [InlineData("**a", 30_000)]
    [InlineData("_a", 50_000)]
    [InlineData("`a", 50_000)]
    [InlineData("<", 100_000)]
    [InlineData("<a ", 30_000)]
    [InlineData("<b>", 30_000)]
    [InlineData("<a href=x>", 10_000)]
    [InlineData("<sup>", 20_000)]
    [InlineData("<div>", 20_000)]
    [InlineData("\n<div>\n", 10_000)]
    [InlineData("<div><p>", 10_000)]
    [InlineData("<ul><li>", 10_000)]
    [InlineData("<table><tr><td>", 5_000)]
    [InlineData("<blockquote>", 10_000)]
    [InlineData("\n<script>", 10_000)]
    [InlineData("a <script> ", 10_000)]
    [InlineData("<!--", 30_000)]
    [InlineData("&#106;", 20_000)]
    [InlineData("a|b\n", 20_000)]
    [InlineData("|-|-\n", 20_000)]
    [InlineData("# a\n", 10_000)]
    [InlineData("# a\n---\nb: c\n---\n", 5_000)]
    [InlineData("[^a]: b\n\n", 10_000)]
    [InlineData("a[^1]", 10_000)]
    [InlineData("[a]: /b\n", 10_000)]
    [InlineData("::: figure\n", 5_000)]
    [InlineData("![a](b.png)\n", 10_000)]
    [InlineData("![a](b.png)\n\n任洁 摄\n\n", 5_000)]
    [InlineData("本报讯（记者 张晶）", 20_000)]
    [InlineData("（记者 ", 30_000)]
    [InlineData("张晶 ", 50_000)]
    [InlineData("By Jane ", 20_000)]
    [InlineData("甲，", 200_000)]
    [InlineData("甲\n", 100_000)]
    [InlineData("甲\n\n", 20_000)]
    [InlineData(" ", 500_000)]
    [InlineData("　", 300_000)]
    [InlineData("a", 1_000_000)]
    [InlineData("\\", 200_000)]
    [InlineData("---\n", 50_000)]
    public void Any_repetition_is_read_in_bounded_time(string piece, int times)
    {
        var hostile = new StringBuilder().Insert(0, piece, times).ToString();
        ReadInTime("# 标题\n\n正文。\n\n" + hostile + "\n\n末段。\n");
    }

    [Fact]
    public void A_paragraph_with_too_many_marks_keeps_its_text_and_its_place()
    {
        var page = ReadInTime("# 标题\n\n前。\n\n" + new string('[', 10_000) + "中\n\n后。\n");
        var texts = page.Value.Stories[0].Body.Cast<Paragraph>().Select(p => p.PlainText).ToList();
        Assert.Equal(["前。", new string('[', 10_000) + "中", "后。"], texts);
        Assert.Contains(page.Diagnostics, d => d is { Code: "PG208", Severity: Severity.Error, Source.Line: 5 });
    }

    [Fact]
    public void A_program_within_too_many_marks_stays_out()
    {
        var page = ReadInTime("# 标题\n\n" + new string('>', 10_000) + "<script>alert(1)</script>后\n");
        Assert.DoesNotContain("alert", PageJson.Write(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_megabytes_are_refused_at_once()
    {
        var page = ReadInTime(new string('a', 50 * 1024 * 1024));
        Assert.Contains(page.Diagnostics, d => d.Code == "PG106");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("---\n---\n")]
    [InlineData("---\n")]
    [InlineData("---\n: :\n---\n")]
    [InlineData("---\n- a\n---\n# b\n")]
    [InlineData("---\na: [\n---\n# b\n")]
    [InlineData("#\n")]
    [InlineData("# \n\n# \n")]
    [InlineData("![](\n")]
    [InlineData("[^1]: x\n")]
    [InlineData("::: figure\n:::\n")]
    [InlineData("| |\n|-|\n")]
    [InlineData("<table></table>")]
    [InlineData("<ul></ul><ol></ol><blockquote></blockquote><figure></figure><pre></pre><h1></h1>")]
    [InlineData("\uFEFF# 标题\r\n\r\n正文。\r\n")]
    public void Odd_files_are_read_without_an_exception(string text)
    {
        var page = ReadInTime(text);
        Assert.NotNull(page.Value);
    }

    [Fact]
    public void Random_mixtures_of_marks_are_read_without_an_exception_and_lose_no_character()
    {
        string[] pieces = ["甲", "乙丙", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "]", "(", ")", "!", "# ", "## ", "> ", "- ", "1. ", "|", "---\n", "<b>", "</b>", "<i>", "</i>", "\\", "~", "^", "：", "，", "Latin", "    ", "\t", "::: ", "\n:::\n", "“", "”", "[^1]", "\n[^1]: 注"];
        var seed = 12345u;
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder("# 首\n\n");
            for (var i = 0; i < 40; i++)
            {
                seed = seed * 1664525 + 1013904223;
                text.Append(pieces[(seed >> 8) % pieces.Length]);
            }
            var page = Read(text.ToString());
            var json = PageJson.Write(page);
            // Letters are never marks; only an address or the name of a container may take some.
            if (text.ToString().Contains("](", StringComparison.Ordinal) || text.ToString().Contains("]:", StringComparison.Ordinal) || text.ToString().Contains(":::", StringComparison.Ordinal)) continue;
            var stories = json[..json.IndexOf("\"diagnostics\"", StringComparison.Ordinal)];
            foreach (var letter in "甲乙丙")
                Assert.True(text.ToString().Count(c => c == letter) == stories.Count(c => c == letter), $"{letter} in {text}\n{stories}");
        }
    }

    [Theory]
    [InlineData("甲 <a href='jav&#x09;ascript:alert(1)'>乙</a>")]
    [InlineData("<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">乙</a>")]
    [InlineData("<IMG SRC=\"javascript:alert(1);\" alt=甲>")]
    [InlineData("<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">")]
    [InlineData("<<SCRIPT>alert(1);//<</SCRIPT>")]
    [InlineData("<SCRIPT SRC=//evil.example/x.js?<B>alert(1)")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<svg><animate onbegin=alert(1) attributeName=x dur=1s>")]
    [InlineData("<math href=\"javascript:alert(1)\">甲</math>")]
    [InlineData("<body onload=alert(1)>甲</body>")]
    [InlineData("<details open ontoggle=alert(1)>甲</details>")]
    [InlineData("<form action=javascript:alert(1)><input type=submit></form>")]
    [InlineData("<a href=x onclick=alert(1)>甲</a>")]
    [InlineData("[甲](<javascript:alert(1)>)")]
    [InlineData("[甲]( javascript:alert(1))")]
    [InlineData("![甲](javascript:alert(1))")]
    [InlineData("[甲](data:text/html,alert(1))")]
    [InlineData("[甲](\u0001javascript:alert(1))")]
    [InlineData("<style>*{background:url(javascript:alert(1))}</style>")]
    [InlineData("<link rel=stylesheet href=javascript:alert(1)>")]
    [InlineData("<base href=\"javascript:alert(1)//\">")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<noembed><script>alert(1)</script></noembed>")]
    [InlineData("<p><style><!--</style><script>alert(1)//--></script></p>")]
    [InlineData("<div><math><mi><style><img src=x onerror=alert(1)></style></mi></math></div>")]
    [InlineData("<div><form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></div>")]
    [InlineData("> <script>\n> alert(1)\n> </script>")]
    [InlineData("- <script>\n  alert(1)\n  </script>")]
    [InlineData("| a |\n|---|\n| <script>alert(1)</script> |")]
    [InlineData("甲[^1]\n\n[^1]: <script>alert(1)</script>")]
    [InlineData("## 小<script>alert(1)</script>标题")]
    [InlineData("**粗<script>**alert(1)</script>")]
    [InlineData("甲<script>\nalert(1)\n</script>")]
    [InlineData("甲 <script >\n\nalert(1)\n\n</script >乙")]
    [InlineData("甲<script\n>alert(1)</script\n>乙")]
    [InlineData("<xmp><script>alert(1)</script></xmp>")]
    [InlineData("<title><script>alert(1)</script></title>")]
    [InlineData("<plaintext>alert(1)")]
    public void Nothing_of_a_program_reaches_the_model(string hostile)
    {
        var page = Read("# 标题\n\n正文。\n\n" + hostile + "\n");
        var json = PageJson.Write(page);
        var model = json[..json.IndexOf("\"diagnostics\"", StringComparison.Ordinal)];
        Assert.DoesNotContain("alert(1)", model, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", model, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(page.Diagnostics, d => d.Severity >= Severity.Warning);
    }
}
