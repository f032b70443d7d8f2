using System.Collections.Frozen;

namespace PaperGen.Typesetting;

/// <summary>
/// What it costs the sense of a headline to break at each of its characters (T19). A reader takes a line for a phrase;
/// a break inside one misleads (制造 | 悬念的艺术家).
/// </summary>
internal static class BreakSense
{
    /// <summary>Never, while any other setting exists.</summary>
    public const double Never = 1000;

    private const double Clings = 400;

    // Two nouns, the second of which says what the whole is: 自来水 集团, 工匠 精神.
    private const double ClosesCompound = 120;
    private const int ShortQuotation = 6;
    private const string LineStartForbidden = "的地得了着过们等";
    private const string Suffixes = "感性化率者员家界式型力度券站点区市县镇乡村局处院校馆园所厅部组队班会长史展赛";
    private const string Units = "年月日时分秒号版届个名人元万亿余岁米公期次场项家位条件类";

    /// <summary>Cost of a break before each position of the text.</summary>
    public static double[] Of(string text, IssueWords issue)
    {
        var costs = new double[text.Length + 1];
        var words = WordSegmenter.Segment(text, issue);
        for (var i = 0; i < words.Count; i++)
        {
            for (var at = words[i].Start + 1; at < words[i].End; at++) costs[at] = Never;
            if (i > 0) costs[words[i].Start] = Between(text, words, i, issue, costs);
        }

        // ——记者手记: a dash stays with what it introduces.
        for (var at = 1; at < text.Length && text[at - 1] is '—' or '…' or ' '; at++) costs[at] = Never;

        AddQuotations(text, costs);
        return costs;
    }

    // English: articles and prepositions lean on what follows.
    private static readonly FrozenSet<string> Leaning = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "but", "as", "is", "are", "its", "no"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeaningLookup = Leaning.GetAlternateLookup<ReadOnlySpan<char>>();

    // A verb before one of these describes it: 文艺 演出活动 is no subject and predicate.
    private static readonly FrozenSet<string> Heads = FrozenSet.ToFrozenSet(
        [
            "活动", "工作", "仪式", "大会", "会议", "比赛", "大赛", "竞赛", "项目", "工程", "情况", "模式", "任务", "基地", "中心",
            "机制", "体系", "平台", "精神", "改革", "行动", "课程", "培训", "驿站", "品牌", "阵地", "系列", "主题", "之旅", "计划",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadLookup = Heads.GetAlternateLookup<ReadOnlySpan<char>>();

    // Institutions and offices: part of the name before them (第二人民 医院, 治安 支队, 党支部 书记).
    private static readonly FrozenSet<string> Closers = FrozenSet.ToFrozenSet(
        [
            "集团", "公司", "医院", "大学", "学院", "中学", "小学", "协会", "联合会", "委员会", "总工会", "支队", "大队", "党支部", "党委",
            "法院", "派出所", "街道", "社区", "书记", "主席", "主任", "局长", "院长", "校长", "队长", "支队长", "部长", "市长", "县长", "区长",
            "镇长", "董事长", "总经理", "经理", "教授", "委员", "代表", "志愿者", "形态", "群体",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CloserLookup = Closers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static double Between(string text, List<Word> words, int i, IssueWords issue, double[] costs)
    {
        var before = words[i - 1];
        var after = words[i];
        var last = text[before.End - 1];
        var next = text[after.Start];
        if (char.IsWhiteSpace(next)) return 0;
        if (char.IsWhiteSpace(last)) return AfterSpace(text, words, i);
        switch (last)
        {
            case '，' or '；' or '：' or '。' or '？' or '！' or '—' or '…' or ',' or ';' or ':' or '?' or '!': return 3;
            case '、': return 25;
            case '·' or '-' or '/' or '+' or '～': return 200;
        }

        if (after.Length == 1 && LineStartForbidden.Contains(next)) return Never;
        if (char.IsAsciiDigit(last)) return Units.Contains(next) || after.Class is WordClass.Measure or WordClass.Numeral ? Never : Clings;
        if (char.IsAsciiLetter(last) && char.IsAsciiLetter(next)) return Never;

        // Brackets and quotation marks: the phrase inside counts as a noun.
        var left = before.Class == WordClass.Other ? WordClass.Noun : ClassOf(text, words, i - 1);
        var right = after.Class == WordClass.Other ? (char.IsAsciiDigit(next) ? WordClass.Numeral : WordClass.Noun) : ClassOf(text, words, i);
        if (left == WordClass.Verb && DescribesNext(text, words, i - 1)) left = WordClass.Noun;
        if (right == WordClass.Verb && DescribesNext(text, words, i)) right = WordClass.Noun;
        var cost = ByClass(left, right);
        if (after.Length == 1 && after.Class != WordClass.Other && (right == WordClass.Noun || Suffixes.Contains(next))) cost = Math.Max(cost, 300);
        if (before.Length == 1 && left is WordClass.Noun or WordClass.Verb or WordClass.Adjective && before.Class != WordClass.Other && !EndsCompound(before, costs)) cost = Math.Max(cost, 200);
        var closes = left == WordClass.Noun && IsCloser(text.AsSpan(after.Start, after.Length));
        var describes = right == WordClass.Noun && Describes(text.AsSpan(before.Start, before.Length));
        if (closes || describes) cost = Math.Max(cost, ClosesCompound);
        return cost + 60 * issue.Company(text.AsSpan(before.Start, before.Length), text.AsSpan(after.Start, after.Length));
    }

    /// <summary>
    /// The class of a word where it stands. The list counts 号, 节, 点 among numbers and times; after a noun they end its
    /// name (公众 号, 年货 节, 纳凉 点).
    /// </summary>
    private static WordClass ClassOf(string text, List<Word> words, int i)
    {
        var word = words[i];
        if (word.Length > 1 || word.Class is not (WordClass.Numeral or WordClass.Time or WordClass.Measure)) return word.Class;
        if (WordSegmenter.IsNumeral(text[word.Start]) || "今明昨早晚夜春夏秋冬".Contains(text[word.Start]) || i == 0 || words[i - 1].Class is WordClass.Numeral or WordClass.Pronoun) return word.Class;
        return char.IsAsciiDigit(text[word.Start - 1]) ? word.Class : WordClass.Noun;
    }

    /// <summary>Whether a single character hangs on the word before it, and so may well end a line.</summary>
    private static bool EndsCompound(Word word, double[] costs) => word.Start > 0 && costs[word.Start] >= 200;

    // 主题 and 系列 go on: “劳动” 主题 公园.
    private static bool IsCloser(ReadOnlySpan<char> word) => CloserLookup.Contains(word) || (HeadLookup.Contains(word) && !Describes(word));

    private static bool Describes(ReadOnlySpan<char> word) => word is "主题" or "系列";

    /// <summary>Between Chinese phrases a space is the best place of all, between words of another script the usual one.</summary>
    private static double AfterSpace(string text, List<Word> words, int i)
    {
        if (i < 2 || !char.IsAsciiLetterOrDigit(text[words[i].Start])) return 0;
        var before = text.AsSpan(words[i - 2].Start, words[i - 2].Length);
        return !char.IsAsciiLetterOrDigit(before[^1]) ? 0 : LeaningLookup.Contains(before) ? 70 : 20;
    }

    /// <summary>Whether a verb is used as a noun: before a noun that it describes, or as the first part of X 和 Y.</summary>
    private static bool DescribesNext(string text, List<Word> words, int i) => i + 1 < words.Count
        && (words[i + 1].Class == WordClass.Conjunction || text[words[i + 1].Start] == '、'
            || HeadLookup.Contains(text.AsSpan(words[i + 1].Start, words[i + 1].Length)));

    /// <summary>Subject | predicate is best; what leans on its neighbour stays with it.</summary>
    private static double ByClass(WordClass before, WordClass after) => (before, after) switch
    {
        (_, WordClass.Particle) => Never,
        (WordClass.Numeral, WordClass.Measure or WordClass.Numeral) => Never,
        (_, WordClass.Measure) => Clings,
        (_, WordClass.Position) => 200,
        (WordClass.Preposition or WordClass.Conjunction, _) => Clings,
        (WordClass.Adverb, _) => 250,
        (WordClass.Numeral, _) => 200,
        (WordClass.Pronoun, WordClass.Noun) => 100,
        (WordClass.Adjective, _) => 80,
        (WordClass.Particle, _) => 60,
        (WordClass.Measure, WordClass.Noun) => 90,
        (WordClass.Verb, WordClass.Verb) => 35,
        (WordClass.Verb, WordClass.Preposition or WordClass.Adverb or WordClass.Time) => 25,
        (WordClass.Verb, _) => 60,
        (WordClass.Time, WordClass.Adverb or WordClass.Preposition or WordClass.Verb) => 70,
        (_, WordClass.Verb) => 8,
        (_, WordClass.Preposition or WordClass.Adverb) => 10,
        (_, WordClass.Conjunction or WordClass.Pronoun) => 20,
        (_, WordClass.Time) => 15,
        (WordClass.Time, _) => 40,
        _ => 45,
    };

    /// <summary>Short quotations and titles stay whole; a break in a long one is worse than one outside.</summary>
    private static void AddQuotations(string text, double[] costs)
    {
        for (var open = 0; open < text.Length; open++)
        {
            var close = text[open] switch { '“' => '”', '‘' => '’', '《' => '》', '〈' => '〉', '（' => '）', '(' => ')', '「' => '」', _ => '\0' };
            if (close == '\0') continue;
            var end = text.IndexOf(close, open);
            if (end < 0) continue;
            var whole = end - open - 1 <= ShortQuotation;
            for (var at = open + 1; at <= end; at++) costs[at] = whole ? Never : Math.Min(Never, costs[at] + 60);
        }
    }
}
