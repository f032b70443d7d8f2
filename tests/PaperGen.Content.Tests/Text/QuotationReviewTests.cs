using System.Text;

namespace PaperGen.Content.Tests.Text;

/// <summary>Quotation marks of a story, followed through its paragraphs (T13).</summary>
public sealed class QuotationReviewTests
{
    [Theory]
    [InlineData("他说：“我们都来了。”大家笑了。")]
    [InlineData("他说：“我们要继续努力。|“大家也一样。|“谢谢。”")] // over three paragraphs
    [InlineData("以“‘粽’情‘六一’，童梦飞扬”为主题，“‘劳动者说“好”’”也在内。")]
    [InlineData("读《鲁迅〈呐喊〉论》有感。")]
    [InlineData("他说don’t就是不要，rock ’n’ roll也一样。")]
    [InlineData("He said “yes and left the room.")] // other languages have other rules
    public void Sound_quotations_are_passed(string paragraphs) => Assert.Empty(CodesOf(paragraphs));

    [Theory]
    [InlineData("他说：“我们要继续努力。|近日，活动结束。", "PG112:3")]
    [InlineData("他说：“我们要继续努力。|“大家也一样。|近日，活动结束。", "PG112:5")]
    [InlineData("他说：“我们都来了。|我们也来了。”他又说。", "PG112:3")] // one message for one mark
    [InlineData("读《呐喊有感而发的一篇文章。", "PG112:3")]
    [InlineData("我们都来了。”他这样说。", "PG120:3")]
    [InlineData("他说：“这是“工匠”的精神。”大家笑了。", "PG121:3")]
    [InlineData("读《鲁迅《呐喊》论》有感。", "PG121:3")]
    public void A_faulty_quotation_is_told_where_it_is(string paragraphs, string expected) => Assert.Equal([expected], CodesOf(paragraphs));

    private static IEnumerable<string> CodesOf(string paragraphs)
    {
        var text = "# 标题在此处\n\n" + paragraphs.Replace("|", "\n\n", StringComparison.Ordinal);
        return MarkdownReader.Read(new SourceFile("a.md", Encoding.UTF8.GetBytes(text))).Diagnostics.Select(d => $"{d.Code}:{d.Source.Line}");
    }
}
