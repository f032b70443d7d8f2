using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>Names and their roles, as they stand in brackets behind a dateline or on a line of their own.</summary>
internal static partial class BylineGrammar
{
    /// <summary>A word that says what the named person did with the story.</summary>
    public const string Role =
        @"(?:(?:本报|本刊|本网|本社|本台|[\u4e00-\u9fff]{2,6}?(?:社|日报|晚报|晨报|时报|早报|午报|商报|都市报|青年报|工人报|法治报|报|网|台|杂志))?" +
        @"(?:驻[\u4e00-\u9fff]{1,6}?)?" +
        @"(?:首席|特约|特派|见习|实习|高级|资深|全媒体?|全媒|融媒体?|融媒|文字|摄影|调查|财经|体育|时政|跑口|联合)*" +
        @"(?:记者组|记者|通讯员|评论员|报道员|实习生|特派员|撰稿人|观察员|报道组|撰稿|采写))";

    /// <summary>What a person did for words and pictures, printed behind the names.</summary>
    public const string Work = @"(?:文[/／、并]?[图摄]|[图摄][/／、并]?文|摄影报道|摄影|采访|整理|文|图|摄|采写|报道|撰文|口述)";

    /// <summary>Persons found, and photographers among them; null when the text is no byline.</summary>
    public static Signature? Parse(TracedText text)
    {
        var signature = new Signature();
        string? role = null;
        var pending = new List<TracedText>();
        var named = false;
        var isUnnamed = false;
        foreach (var part in Parts(text))
        {
            var token = part;
            if (LeadingWork().Match(token.Text) is { Success: true } lead)
            {
                // 文/张三 图/李四, 文字：张三
                if (!Flush()) return null;
                signature.LeadingWork = lead.Groups["work"].Value;
                token = token.From(lead.Length);
                if (token.IsEmpty) continue;
            }
            if (LeadingRole().Match(token.Text) is { Success: true } match)
            {
                if (!Flush()) return null;
                role = match.Groups["role"].Value;
                isUnnamed = true;
                signature.LastRoleSpan = token.SpanOf(0, match.Length);
                token = token.From(match.Length).Trim();
                if (token.IsEmpty) continue;
            }
            if (WholeWork().IsMatch(token.Text))
            {
                if (!Flush()) return null;
                signature.Work(token.Text);
                continue;
            }
            if (TrailingWork().Match(token.Text) is { Success: true } worked)
            {
                pending.Add(token.Until(worked.Groups["name"].Length));
                if (!Flush()) return null;
                signature.Work(worked.Groups["work"].Value);
                continue;
            }
            pending.Add(token);
        }
        // A role that waits for its name, for a column cut the line: nobody signed yet.
        if (!Flush() || isUnnamed) return null;
        return named ? signature : null;

        bool Flush()
        {
            foreach (var name in Merge(pending))
            {
                if (!IsName(name.Text)) return false;
                named = true;
                isUnnamed = false;
                signature.Add(role, name);
            }
            pending.Clear();
            return true;
        }
    }

    /// <summary>True for a text that begins with a role, such as 通讯员.</summary>
    public static bool HasRole(string text) => LeadingRole().IsMatch(text);

    /// <summary>True for what can be a person's or an institution's name in a byline.</summary>
    public static bool IsName(string text) => ChineseName().IsMatch(text) || LatinName().IsMatch(text);

    /// <summary>白 莹: a name of two characters, spread to the width of three.</summary>
    private static List<TracedText> Merge(List<TracedText> tokens)
    {
        var merged = new List<TracedText>();
        foreach (var token in tokens)
        {
            var single = token.Text.Length == 1 && Unicode.IsHan(token.Text[0]);
            if (single && merged.Count > 0 && merged[^1].Text.Length == 1 && Unicode.IsHan(merged[^1].Text[0]))
                merged[^1] = TracedText.Join([("", merged[^1]), ("", token)]);
            else merged.Add(token);
        }
        return merged;
    }

    private static IEnumerable<TracedText> Parts(TracedText text)
    {
        var start = 0;
        for (var i = 0; i <= text.Text.Length; i++)
        {
            if (i < text.Text.Length && !IsSeparator(text.Text, i)) continue;
            if (i > start) yield return text.Slice(start, i - start);
            start = i + 1;
        }
    }

    private static bool IsSeparator(string text, int at)
    {
        var c = text[at];
        if (c is '/' or '／')
        {
            // 文/图 is one word; 张三/文 is not.
            var before = at > 0 ? text[at - 1] : ' ';
            var after = at + 1 < text.Length ? text[at + 1] : ' ';
            var isWork = before is '文' or '图' or '摄' && after is '文' or '图' or '摄' && (at < 2 || !Unicode.IsHan(text[at - 2]));
            var isLead = before is '文' or '图' or '摄' && (at < 2 || !Unicode.IsHan(text[at - 2]));
            return !isWork && !isLead;
        }
        return c is ' ' or '、' or ',' or '，' or '|' or '｜' or ';' or '；';
    }

    [GeneratedRegex(@"^(?<role>" + Role + @")[：:]?\s*")]
    private static partial Regex LeadingRole();

    [GeneratedRegex(@"^(?<work>文字|图片|摄影|文|图|摄|采写|撰文)\s?[/／：:]\s*(?![文图摄]$)")]
    private static partial Regex LeadingWork();

    [GeneratedRegex("^" + Work + "$")]
    private static partial Regex WholeWork();

    [GeneratedRegex(@"^(?<name>[\u4e00-\u9fff·]{2,4})(?<work>文[/／、并]?[图摄]|[图摄][/／、并]?文|摄影报道|摄影)$")]
    private static partial Regex TrailingWork();

    [GeneratedRegex(@"^(?:[\u3400-\u9fff\ud840-\udfff]{2,6}|[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,10})+)$")]
    private static partial Regex ChineseName();

    [GeneratedRegex(@"^[A-Z][\p{L}.'’\-]*$")]
    private static partial Regex LatinName();
}

/// <summary>Who signed, in the order of print.</summary>
internal sealed class Signature
{
    private readonly List<(string? Role, TracedText Name)> _persons = [];
    private readonly List<(ImmutableArray<(string? Role, TracedText Name)> Persons, string Kind)> _photographers = [];
    private int _sinceWork;

    /// <summary>True when at least one role was printed.</summary>
    public bool HasRole => _persons.Any(p => p.Role is not null);

    public int Count => _persons.Count;

    public string? LeadingWork { get; set; }

    public SourceSpan LastRoleSpan { get; set; }

    public IEnumerable<(string? Role, TracedText Name)> Persons => _persons;

    public IEnumerable<(ImmutableArray<(string? Role, TracedText Name)> Persons, string Kind)> Photographers => _photographers;

    public void Add(string? role, TracedText name)
    {
        if (LeadingWork is "图" or "图片" or "摄影" or "摄")
        {
            _photographers.Add(([(role, name)], LeadingWork));
            return;
        }
        _persons.Add((role, name));
    }

    /// <summary>A word such as 文/图 behind the names since the last one.</summary>
    public void Work(string work)
    {
        var names = _persons.Skip(_sinceWork).ToImmutableArray();
        if (work.AsSpan().IndexOfAny('图', '摄') >= 0 && names.Length > 0)
        {
            _photographers.Add((names, work));
            // 张三/文 李四/图: the second wrote nothing.
            if (work is "图" or "摄" or "摄影") _persons.RemoveRange(_sinceWork, names.Length);
        }
        _sinceWork = _persons.Count;
    }
}
