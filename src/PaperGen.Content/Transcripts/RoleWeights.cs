namespace PaperGen.Content.Transcripts;

/// <summary>
/// How little a line looks like each role, on its own. Weights are costs: about the negative logarithm of how often such a line
/// has that role, 0 for what is usual. They need no precision, only the right order; what stands before and after decides the rest.
/// </summary>
internal sealed class RoleWeights(IReadOnlyList<PageLine> lines, IReadOnlyList<LineTraits> traits, PageMetrics page, int headlineLevel)
{
    private readonly HashSet<string> _called = FootnoteLine.Called(lines);
    private readonly bool[] _verse = VerseLines.Find(lines, traits, page);
    private readonly bool[] _parallel = ParallelLines.Find(lines);

    private const int LongestCaption = 6;

    /// <summary>A role with this cost or more is not tried.</summary>
    public const double Impossible = 12;

    /// <summary>Cost of each role, by its number, for one line.</summary>
    public double[] Of(int index)
    {
        var line = lines[index];
        var trait = traits[index];
        var body = Body(index, line);
        var weights = new double[Enum.GetValues<LineRole>().Length];
        Array.Fill(weights, Impossible);
        weights[(int)LineRole.Stray] = 6.5;
        if (trait.Picture is not null)
        {
            weights[(int)LineRole.Picture] = 0;
            return weights;
        }
        if (trait.Footnote is { } footnote && (!footnote.IsPlain || _called.Contains(footnote.Id))) weights[(int)LineRole.Footnote] = -5;
        weights[(int)LineRole.Paragraph] = body + ParagraphStart(index, line, trait);
        weights[(int)LineRole.ParagraphMore] = body + Continuation(line, trait);
        if (line.Cells.Count >= 2 || trait.IsRule) weights[(int)LineRole.Row] = trait.IsRule ? -0.5 : line.Cells.Count >= 3 ? -1.5 : 0;
        if (trait is { ListMarker: > 0, IsColumnLabel: false } && line.Level == 0)
        {
            weights[(int)LineRole.Item] = -0.5;
        }
        else if (IsNumbered(index) && (IsNumbered(index - 1) || IsNumbered(index + 1))) weights[(int)LineRole.Item] = -2.5;
        weights[(int)LineRole.ItemMore] = line.Level == 0 && page.IsWrapped ? 0.5 : Impossible;
        if (line.Text.StartsWith('>')) weights[(int)LineRole.Quote] = -4;
        if (_verse[index]) weights[(int)LineRole.Verse] = 1;
        weights[(int)LineRole.Caption] = Caption(index, line, trait);
        weights[(int)LineRole.CaptionMore] = line.Level == 0 && (page.IsWrapped || IsWithinCredited(index)) ? 1 : Impossible;
        if (!trait.IsShort && line.Columns > 170) return weights;

        var heading = OfHeading(line, trait);
        weights[(int)LineRole.Headline] = Headline(index, line, trait, heading);
        weights[(int)LineRole.HeadlineMore] = Headline(index, line, trait, heading, isMore: true);
        weights[(int)LineRole.Kicker] = Kicker(index, line, trait, heading);
        weights[(int)LineRole.Deck] = weights[(int)LineRole.DeckMore] = Deck(line, trait, heading);
        weights[(int)LineRole.Subhead] = Subhead(index, line, trait, heading);
        weights[(int)LineRole.RunningHead] = RunningHead(line, trait, heading);
        if (line.Level == 0 || trait.Furniture is not null || trait.IsSection) weights[(int)LineRole.Furniture] = Furniture(index, trait);
        if (line.Level > 0) return weights;
        if (trait.Byline is { } byline)
            weights[(int)LineRole.Byline] = byline.Kind switch { BylineKind.Signed => -5, BylineKind.Bare => -3, BylineKind.NameOnly => 2, _ => 0 };
        if (trait.Credit is { } credit)
            weights[(int)LineRole.Credit] = credit.Kind.Length == 1 && credit.Kind != "摄" ? -1.5 : -5.5;
        if (trait.IsJump) weights[(int)LineRole.Jump] = -6;
        if (trait.IsEndMark) weights[(int)LineRole.EndMark] = -6;
        return weights;
    }

    /// <summary>1．…: among others of its kind an item; alone over a text a subhead. Whole sentences are paragraphs.</summary>
    private bool IsNumbered(int index) =>
        index >= 0 && index < lines.Count && lines[index] is { Level: 0, IsBold: false, EndsSentence: false } && LineTraits.NumberOf(lines[index].Text) > 0;

    private double Body(int index, PageLine line)
    {
        if (line.Level > 0) return 12;
        var weight = 0.0;
        if (page.IsWrapped) weight += page.Fill(index, line) >= 0.8 ? 0 : line.EndsSentence ? 0.6 : 1.8;
        else
        {
            weight += line.Columns switch { >= 60 => 0, >= 36 => 1.4, >= 18 => 2.8, _ => 3.8 };
            if (line.EndsSentence) weight -= 1.2;
            if (line.Text.AsSpan().IndexOfAny("，、；".AsSpan()) >= 0 || (line.IsHan && line.Text.Contains(','))) weight -= 0.8;
        }
        if (line.IsAllCaps && !line.EndsSentence) weight += line.Words > 1 ? 3 : 1.5;
        else if (line.CapitalShare > 0.7 && line.Words >= 3 && !line.EndsSentence && !line.IsHan) weight += 2.5;
        if (line.IsBold) weight += 3;
        if (IsPhrases(line)) weight += 1.5;
        if (traits[index].IsSalutation) weight -= 4;
        if (traits[index].IsField) weight -= 2;
        if (!page.IsWrapped && !line.IsHan && !line.EndsSentence && line.Words is > 1 and < 10 && char.IsUpper(line.Text[0])) weight += 1.2;
        return Math.Max(0, weight);
    }

    private double ParagraphStart(int index, PageLine line, LineTraits trait)
    {
        var weight = trait.Dateline is not null ? -2 : trait.StartsWithBylineBracket ? -1.5 : 0.0;
        if (page.UsesIndents) weight += line.Indent >= page.UsualIndent + (line.EndsSentence ? 6 : 2) && line.Columns < page.Measure(index) * 3 / 4 ? 2 : line.Indent >= 2 ? -1 : page.IsWrapped ? 2.5 : 1.2;
        if (char.IsLower(line.Text[0])) weight += 2.5;
        if (BeginsWithin(line)) weight += 4;
        if (trait.ListMarker > 0 && line.Text[0] is '•' or '-' or '*') weight += 1.5;
        if (trait.IsSignature || trait.Furniture == FurnitureKind.Date) weight -= 2;
        return weight;
    }

    private double Continuation(PageLine line, LineTraits trait)
    {
        var weight = 0.0;
        if (trait.Dateline is not null && line.IsHan) weight += 5;
        if (page.UsesIndents && line.Indent >= 2) weight += 4;
        if (trait.IsQuestion) weight += 3;
        if (trait.IsEnumerated) weight += 1.5;
        if (trait.ListMarker > 0) weight += 2;
        return weight;
    }

    private double Headline(int index, PageLine line, LineTraits trait, double heading, bool isMore = false)
    {
        var weight = 1.5 + heading;
        if (isMore && !line.IsHan && char.IsLower(line.Text[0])) weight -= 3;
        if (line.IsHan) weight += line.HanCount switch { < 3 => trait.IsNotice ? 0 : 3.5, <= 30 => 0, <= 40 => 1.5, <= 60 => 4, _ => 9 };
        else weight += line.Words switch { 0 => 6, 1 => isMore ? 0.5 : 2, <= 4 when !isMore => line.Words == 4 ? 0.5 : 1, <= 12 => 0, <= 18 => 2, _ => 7 };
        if (headlineLevel > 0) weight += line.Level == headlineLevel ? -4 : line.Level > 0 ? 6 : 7;
        else if (line.Level > 0) weight += 4;
        if (line.IsAllCaps) weight -= 1.5;
        else if (!line.IsHan && line.CapitalShare > 0.75) weight -= 1;
        if (line.IsHan && line.HanCount < 3 && index + 1 < lines.Count && traits[index + 1].Byline is { Kind: BylineKind.Signed or BylineKind.Bare or BylineKind.NameOnly }) weight -= 2;
        if (line.IsBold) weight -= 2;
        if (page.IsWrapped && page.Fill(index, line) > 0.95) weight += 1;
        if (trait.EndsLikeKicker) weight += 1;
        if (trait.BeginsLikeDeck || trait.IsColumnLabel || (trait.IsSection && !trait.IsNotice)) weight += line.Words >= 2 && !line.IsAllCaps ? 1 : 3;
        if (trait.Furniture is not (null or FurnitureKind.Paper)) weight += 5;
        if (trait.IsEnumerated) weight += 2.5;
        if (trait.IsNotice) weight -= isMore ? -2 : 2.5;
        if (trait.EndsLikeDeck) weight += isMore ? 2 : 0.5;
        if (trait.HeadsPicture) weight -= 5;
        return weight;
    }

    private double Kicker(int index, PageLine line, LineTraits trait, double heading)
    {
        var weight = 3 + heading;
        if (line.IsHan) weight += line.HanCount switch { < 2 => 4, <= 40 => 0, <= 50 => 1.5, _ => 6 };
        else weight += line.Words switch { 0 => 6, <= 4 => 0, <= 7 => 1.5, _ => 4 };
        if (line.Level > 0) weight += line.Level == headlineLevel ? 6 : line.Level > headlineLevel ? 0.5 : 2;
        if (trait.EndsLikeKicker) weight -= 2.5;
        if (trait.BeginsLikeKicker) weight -= 0.8;
        if (trait.IsColumnLabel) weight -= 2.5;
        else if (trait.IsSection) weight -= 0.5;
        if (line.IsAllCaps && line.Words <= 3) weight -= 1;
        if (trait.BeginsLikeDeck) weight += 4;
        if (page.IsWrapped && page.Fill(index, line) > 0.95) weight += 1;
        return weight;
    }

    private double Deck(PageLine line, LineTraits trait, double heading)
    {
        var weight = 2.2 + Math.Min(2.5, heading);
        if (trait.Dateline is not null) weight += 8;
        if (line.IsHan) weight += line.HanCount switch { < 3 => 4, < 6 => 1, <= 45 => 0, <= 80 => 1, _ => 4 };
        else weight += line.Words switch { 0 => 6, 1 => 2, <= 25 => 0, _ => 3 };
        if (line.Level > 0) weight += line.Level == headlineLevel ? 6 : line.Level > headlineLevel ? -2 : 4;
        if (trait.BeginsLikeDeck) weight -= 3;
        if (trait.EndsLikeDeck) weight -= 1.2;
        if (trait.EndsLikeKicker) weight += 1;
        if (line.IsAllCaps) weight += 1;
        return weight;
    }

    private double Subhead(int index, PageLine line, LineTraits trait, double heading)
    {
        var weight = 2.4 + heading;
        if (line.IsHan) weight += line.HanCount switch { < 2 => 3, <= 12 => 0, <= 16 => 0.6, <= 24 => 1.8, _ => 5 };
        else weight += line.Words switch { 0 => 4, <= 4 => 0, 5 => 1.5, <= 7 => 2.5, <= 9 => 3, _ => 5 };
        if (headlineLevel > 0 || line.Level > 0) weight += line.Level == headlineLevel ? 6 : line.Level > headlineLevel ? -4 : line.Level > 0 ? 6 : 0;
        if (trait.IsEnumerated) weight -= IsNumbered(index) && IsNumbered(index + 1) ? -1 : 3;
        if (line.IsBold) weight -= 2.5;
        if (_parallel[index]) weight -= 1.5;
        if (trait.IsSignature || trait.IsNotice) weight += 4;
        if (trait.IsSection) weight += 1.5;
        if (page.BoldIsSubhead && !line.IsBold) weight += 2.5;
        if (IsPhrases(line)) weight += 1.2;
        if (line.Text.AsSpan().IndexOfAny("，,".AsSpan()) >= 0) weight += 1;
        // 主要措施如下：
        if (line.Text[^1] is '：' or ':' && !trait.IsEnumerated) weight += 3;
        return weight;
    }

    private double RunningHead(PageLine line, LineTraits trait, double heading)
    {
        var weight = 5 + heading;
        if (line.Level > 0) weight += line.Level < headlineLevel ? -6 : 8;
        if (trait.SloganWords >= (IsBalanced(line.Text) ? 1 : 2)) weight -= IsPhrases(line) ? Math.Min(4.5, 2 + (0.8 * trait.SloganWords)) : 1.5;
        return weight;
    }

    private double Furniture(int index, LineTraits trait)
    {
        var isEdge = index < 6 || index >= lines.Count - 5;
        return trait.Furniture switch
        {
            FurnitureKind.Editors => -7,
            FurnitureKind.Folio => -6,
            FurnitureKind.PageNumber => isEdge ? -6 : -4,
            FurnitureKind.Imprint => -3,
            FurnitureKind.Date when index + 1 < lines.Count && traits[index + 1].ListMarker > 0 => 5,
            FurnitureKind.Date => index < 6 ? -3 : 1,
            FurnitureKind.Reference => -3,
            FurnitureKind.Paper => index < 5 || index >= lines.Count - 3 ? -2.5 : 4,
            _ when trait.IsBriefs => index < 5 ? 1 : 2.5,
            _ when trait.IsSection => trait.IsNotice ? 4 : index < 5 || index >= lines.Count - 3 ? -1 : 3.5,
            _ => Impossible,
        };
    }

    private double Caption(int index, PageLine line, LineTraits trait)
    {
        if (line.Level > 0) return Impossible;
        if (trait.IsCaptionLead) return -3;
        var weight = trait.CreditEnds ? -1.5 : IsCredited(index) ? 0 : 5.0;
        if (line.Columns > 260 || line.Columns < 20) weight += 3;
        return trait.Dateline is null ? weight : weight + 6;
    }

    /// <summary>True for the first of a few lines that stand together and end with a picture's credit.</summary>
    private bool IsCredited(int index)
    {
        if (!page.BlankLinesDivideParagraphs || lines[index].BlankBefore == 0) return false;
        var last = index;
        while (last - index < LongestCaption && last + 1 < lines.Count && lines[last + 1].BlankBefore == 0) last++;
        return last > index && last - index < LongestCaption && traits[last].CreditEnds;
    }

    private bool IsWithinCredited(int index)
    {
        var first = index;
        while (first > 0 && index - first < LongestCaption && lines[first].BlankBefore == 0) first--;
        return IsCredited(first);
    }

    /// <summary>What speaks against any sort of heading.</summary>
    private static double OfHeading(PageLine line, LineTraits trait)
    {
        var text = line.Text;
        var weight = 0.0;
        if (line.EndsSentence) weight += text.TrimEnd('”', '"', '’')[^1] is '！' or '？' or '!' or '?' ? 0.4 : 5;
        else if (text[^1] is '，' or '、' or '；' or ',' or ';') weight += 4;
        else if (text[^1] is '：' or ':') weight += 1.5;
        if (text.AsSpan(0, text.Length - 1).IndexOf('。') >= 0) weight += 5;
        weight += 1.2 * Math.Max(0, Clauses(text, line.IsHan) - 1);
        if (trait.Dateline is not null) weight += 10;
        if (trait.StartsWithBylineBracket) weight += 6;
        if (line.OpenQuotes != 0) weight += 3;
        if (char.IsLower(text[0]) && !line.IsHan) weight += 3;
        if (BeginsWithin(line)) weight += 5;
        if (trait.IsQuestion || trait.IsField) weight += 4;
        if (trait.IsSalutation) weight += 5;
        if (trait is { IsSignature: true, IsInstitution: false }) weight += 2.5;
        if (trait.IsCaptionLead) weight += 4;
        if (line.Cells.Count >= 3 || line.DigitCount > line.LetterCount) weight += 2;
        if (trait.IsRule) weight += 12;
        return weight;
    }

    private static int Clauses(string text, bool isHan)
    {
        var marks = text.AsSpan();
        return marks.Count('，') + marks.Count('；') + (isHan ? marks.Count(',') : 0);
    }

    /// <summary>Han phrases divided by a space and no mark, as headlines and slogans have them.</summary>
    private static bool IsPhrases(PageLine line) =>
        line.IsHan && line.Text.Contains(' ') && line.Text.AsSpan().IndexOfAny("，。；：".AsSpan()) < 0;

    /// <summary>Two phrases of one length: a slogan's.</summary>
    private static bool IsBalanced(string text) => text.Length % 2 == 1 && text.IndexOf(' ', StringComparison.Ordinal) == text.Length / 2 && text.LastIndexOf(' ') == text.Length / 2;

    private static bool BeginsWithin(PageLine line) => "，。、；：！？”’）》】」』,.;:!?)".Contains(line.Text[0]);
}
