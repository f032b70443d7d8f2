using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages.Tests.Copy;

public class QuotableWordsTests
{
    [Theory]
    // What somebody says comes before what the paper says, and before a term in quotation marks.
    [InlineData("大桥昨天合龙。|“桥不只是给车走的，也是给人走的。”负责人介绍，“人行道”有四米宽。|步行道旁设有观景台和座椅可以休息。", "桥不只是给车走的，也是给人走的。", true)]
    // Without any, a sentence that leans on none.
    [InlineData("大桥昨天合龙。|但这只是开始。步行道旁设有观景台和座椅，供人看江。这是市民的意见。", "步行道旁设有观景台和座椅，供人看江。", false)]
    [InlineData("The ferry is back.|“We thought it would take three years,” said Oyelaran. “It took six.”|He agreed.", "We thought it would take three years", true)]
    // A full stop behind a title ends no sentence.
    [InlineData("The ferry is back.|Since Friday Mr. Dunning has watched the ferry from his kitchen.", "Since Friday Mr. Dunning has watched the ferry from his kitchen.", false)]
    public void The_best_words_are_spoken_or_stand_for_themselves(string text, string words, bool isSpeech)
    {
        var quote = QuotableWords.Best(Parts(text));
        Assert.Equal((words, isSpeech), (quote?.Words, quote?.IsSpeech));
    }

    [Theory]
    [InlineData("短。|“直饮水”来了。")]
    [InlineData("The ferry is back.|He agreed. (It was raining on the quay, and nobody had an umbrella.)")]
    public void A_story_may_have_no_such_words(string text) => Assert.Null(QuotableWords.Best(Parts(text)));

    [Fact]
    public void What_an_editor_names_is_found_whatever_its_spaces_and_marks()
    {
        var parts = Parts("大桥昨天合龙。|他说：“等了 三年。”|完。");
        Assert.Equal(new PullQuote("等了三年。", true, 1), QuotableWords.Named(parts, "“等了三年。”"));
        Assert.Equal(new PullQuote("等了三年。", true, 1), QuotableWords.Named(parts, "等了三年。"));
        Assert.False(QuotableWords.Named(parts, "大桥昨天合龙。")!.IsSpeech);
        Assert.Null(QuotableWords.Named(parts, "等了四年。"));
    }

    private static ImmutableArray<CopyPart> Parts(string text) =>
        [.. text.Split('|').Select(t => new CopyPart(ItemRole.Body, [new StyledText(t, new TextStyle(FontRole.Song))], 2, SourceSpan.WholeFile("x")))];
}
