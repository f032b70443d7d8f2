using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>A line that holds nothing but who wrote the story, or a part of that (By Jane Doe / Staff Writer).</summary>
/// <param name="Kind">What part it is.</param>
/// <param name="Signature">Chinese persons.</param>
/// <param name="Names">Latin names.</param>
/// <param name="Role">Latin role, printed with or under the names.</param>
internal sealed partial record BylineLine(BylineKind Kind, Signature? Signature, IReadOnlyList<TracedText> Names, string? Role)
{
    /// <summary>Reads a line, or returns null.</summary>
    public static BylineLine? Read(TracedText line)
    {
        if (line.Text.Length > 90 || line.IsEmpty) return null;
        if (Chinese(line) is { } chinese) return chinese;
        if (LatinBy().Match(line.Text) is { Success: true } by) return Latin(line, by);
        var isLatin = line.Text.AsSpan().ContainsAnyInRange('@', 'z');
        if (isLatin && Address().IsMatch(line.Text)) return new BylineLine(BylineKind.Address, null, [], null);
        if (isLatin && StaffRole().IsMatch(line.Text)) return new BylineLine(BylineKind.Role, null, [], line.Text);
        if (FurnitureGrammar.IsPaper(line.Text)) return new BylineLine(BylineKind.Role, null, [], line.Text);
        return BareLatinName().IsMatch(line.Text) ? new BylineLine(BylineKind.NameOnly, null, [line], null) : null;
    }

    /// <summary>Reads what a writer is, in a few words right under a Latin byline, or returns null.</summary>
    public static BylineLine? UnderName(TracedText name, TracedText line) =>
        BareRole().IsMatch(line.Text) && LatinBy().IsMatch(name.Text) && Read(name) is { Kind: BylineKind.Signed, Role: null } ? new BylineLine(BylineKind.Role, null, [], line.Text) : null;

    private static BylineLine? Chinese(TracedText line)
    {
        var start = ChineseLead().Match(line.Text).Length;
        var inner = line.From(start);
        if (inner.Text.EndsWith('）') || inner.Text.EndsWith(')'))
        {
            if (start == 0 || line.Text[start - 1] is not ('（' or '(')) return null;
            inner = inner.Until(inner.Text.Length - 1);
        }
        if (inner.Text is [.., '道' or '理'] && ReportEnd().Match(inner.Text) is { Success: true } report) inner = inner.Until(report.Index);
        if (start > 0 && (Label().IsMatch(inner.Text) || (line.Text[0] is '■' or '◆' or '●' or '★' && !BylineGrammar.HasRole(inner.Text) && !Surnames.Begin(inner.Text)))) return null;
        if (inner.IsEmpty || inner.Text.AsSpan().IndexOfAny("。！？“”《》".AsSpan()) >= 0) return null;
        var signature = BylineGrammar.Parse(inner.Trim());
        if (signature is null) return null;
        var isMarked = start > 0 && line.Text[0] is not ('（' or '(');
        return signature.HasRole || signature.Photographers.Any() || signature.LeadingWork is not null
            ? new BylineLine(BylineKind.Signed, signature, [], null)
            : isMarked || start > 0
                ? new BylineLine(BylineKind.Bare, signature, [], null)
                : inner.Text.Length <= 9 && signature.Persons.All(p => p.Name.Text.Length <= 4 && Surnames.Begin(p.Name.Text)) ? new BylineLine(BylineKind.NameOnly, signature, [], null) : null;
    }

    private static BylineLine? Latin(TracedText line, Match by)
    {
        var rest = line.From(by.Length).Trim();
        string? role = null;
        var end = rest.Text.Length;
        if (RoleTail().Match(rest.Text) is { Success: true } tail)
        {
            role = tail.Groups["role"].Value.Trim(' ', '(', ')');
            end = tail.Index;
        }
        rest = rest.Until(end).Trim();
        var names = new List<TracedText>();
        var start = 0;
        foreach (Match separator in LatinSeparator().Matches(rest.Text))
        {
            names.Add(rest.Slice(start, separator.Index - start).Trim());
            start = separator.Index + separator.Length;
        }
        names.Add(rest.From(start).Trim());
        names.RemoveAll(n => n.IsEmpty);
        if (names.Count == 0 || names.Exists(n => !LatinName().IsMatch(n.Text))) return null;
        // "by Thursday." is the end of a sentence.
        if (char.IsLower(line.Text[0]) && names.Exists(n => !n.Text.Contains(' '))) return null;
        return new BylineLine(BylineKind.Signed, null, names, role);
    }

    [GeneratedRegex(@"^[□■◎○●◆▪▲☆★◇·•△]*\s*[（(【]?(?:作者|文字|撰文|采写)?(?<=作者|文字|撰文|采写|^|[□■◎○●◆▪▲☆★◇·•△（(【\s])\s*[：:]?\s*")]
    private static partial Regex ChineseLead();

    // ■ 新闻链接 is a label, and nobody's name.
    [GeneratedRegex(@"(?:链接|背景|阅读|提示|观察|声音|数据|解读|延伸|评论|点评|资料|新闻|故事|案例|说法)$")]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*(?:(?<!摄影|图片)报道|综合报道|采访报道|综合整理)$")]
    private static partial Regex ReportEnd();

    [GeneratedRegex(@"^(?:\W{0,3})(?:(?i:story and photos? by|story by|words by|reported by|written by|by))\s*:?\s+(?=(?:the )?[\p{Lu}])")]
    private static partial Regex LatinBy();

    [GeneratedRegex(@"\s*[,|/•·–—-]\s*(?<role>(?:[\p{Lu}][\p{L}.’'&]*|of|for|the|to|and|in)(?: (?:[\p{Lu}(][\p{L}.’'&)]*|of|for|the|to|and|in)){0,6}|(?i:staff(?: writer| reporter)?|correspondent|\w+ (?:editor|reporter|writer|correspondent)))$")]
    private static partial Regex RoleTail();

    [GeneratedRegex(@",? and |,? AND | & |, ")]
    private static partial Regex LatinSeparator();

    [GeneratedRegex(@"^(?:[Tt]he )?(?:[\p{Lu}][\p{L}.’'\-]*|de|van|von|la|le|der|den|bin|al)(?: (?:[\p{Lu}][\p{L}.’'\-]*|de|van|von|la|le|der|den|bin|al)){0,4}$")]
    private static partial Regex LatinName();

    [GeneratedRegex(@"^(?:[A-Z][\p{Ll}’'\-]+|(?:[A-Z]\. ?){1,3})(?: [A-Z]\.?)?(?: [A-Z][\p{L}’'\-]+){1,2}$")]
    private static partial Regex BareLatinName();

    [GeneratedRegex(@"^[\p{Lu}][\p{L}.’'&\-]+(?: (?:[\p{Lu}][\p{L}.’'&\-]+|of|for|the|and)){0,4}$")]
    private static partial Regex BareRole();

    [GeneratedRegex(@"^(?:(?i:e-?mail|contact|twitter|follow)\s*:?\s*)?(?:[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)*|@\w+)(?:\s*[|•/]\s*\S+)?$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?i:(?:the )?(?:[\p{L}.'’&\-]+ ){0,4}(?:staff|staff writers?|staff reporters?|reporters?|correspondents?|contributors?|columnist|editor|editor-in-chief|writers?|associated press|news service|wire service|contributing writer|bureau(?: chief)?|news services|wire reports|staff reports?|writer)|special to (?:the )?[\p{L} '’\-]{2,40}|for (?:the )?[\p{L} '’\-]{2,30}|reuters|bloomberg|from (?:staff|wire)(?: and (?:staff|wire))? reports)$")]
    private static partial Regex StaffRole();
}

/// <summary>Sorts of byline lines.</summary>
internal enum BylineKind
{
    /// <summary>With a role, a mark such as 文/图, or By.</summary>
    Signed,

    /// <summary>Names behind a mark such as □ or in brackets.</summary>
    Bare,

    /// <summary>One or two bare names.</summary>
    NameOnly,

    /// <summary>Staff Writer.</summary>
    Role,

    /// <summary>An e-mail address or handle.</summary>
    Address,
}
