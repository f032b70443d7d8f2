using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>Tells what sort of story one is.</summary>
internal static partial class StoryKinds
{
    /// <summary>A text no longer than this, in one paragraph, is a brief.</summary>
    private const int BriefColumns = 360;

    /// <summary>The kind, from what the story has.</summary>
    public static StoryKind Of(Story story, StoryDraft draft) => Of(story, draft.Pictures.Count > 0);

    /// <summary>The kind, from what the story has; its pictures are not in its body.</summary>
    public static StoryKind Of(Story story, bool hasPictures)
    {
        var paragraphs = story.Body.OfType<Paragraph>().ToList();
        var isSigned = story.Bylines.Length > 0 || story.Dateline is not null;
        if (!isSigned && IsNotice(story.Headline.Text)) return StoryKind.Notice;
        if (!isSigned && story.Decks.Length == 0 && IsBriefs(story.Headline.Text)) return StoryKind.Brief;
        if (!isSigned && story.PhotoCredits.Length > 0 && paragraphs.Count <= 2 && story.Body.Length == paragraphs.Count) return StoryKind.PhotoNews;
        if (!isSigned && paragraphs.Count == 0 && hasPictures) return StoryKind.PhotoNews;
        if (story.Body is [Paragraph only] && story.Decks.Length == 0 && story.Kicker is null && story.PhotoCredits.Length == 0 && story.Jumps.Length == 0
            && only.PlainText.Sum(Unicode.Columns) <= BriefColumns) return StoryKind.Brief;
        return StoryKind.News;
    }

    /// <summary>True for the headline of a notice.</summary>
    public static bool IsNotice(string headline) => NoticeHeadline().IsMatch(Unspaced(headline));

    /// <summary>True for the headline over several briefs.</summary>
    public static bool IsBriefs(string headline) => BriefsHeadline().IsMatch(Unspaced(headline));

    /// <summary>更 正: two or three characters, spread over the measure.</summary>
    private static string Unspaced(string headline) => headline.Trim('【', '】', '[', ']', '●', '■', '◆') is var bare && bare.Length < headline.Length ? Unspaced(bare) :
        headline.Length <= 7 && headline.Length > 0 && Unicode.IsHan(headline[0]) ? string.Concat(headline.Where(c => !char.IsWhiteSpace(c))) : headline;

    [GeneratedRegex(@"^(?:今日|本[市省县区版报]|国内|国际|体育|财经|文化|教育|工会|社会|基层|各地|新闻|一周)?(?:简讯|短讯|快讯|短波|简报|简明新闻|一句话新闻|新闻速递|速览|动态|集锦|荟萃|要闻速览|一周回顾|天气预报)$|^(?i:(?:(?:news|local|state|area|sports|police|business|community|world|national?) )?briefs|in brief|briefly)$")]
    private static partial Regex BriefsHeadline();

    [GeneratedRegex(@"(?:公告|启事|通告|通知|声明|公示|招标|讣告|布告|告示|更正|致歉|说明书|征稿|招聘|预告|须知)$|^(?i:(?:public |legal )?notices?\b|correction|corrections|notice (?:of|to)|announcement|call for (?:bids|entries)|lost(?: and found)?$|found$)")]
    private static partial Regex NoticeHeadline();
}
