using System.Collections.Immutable;
using PaperGen.Content.Transcripts;

namespace PaperGen.Content.Markdown;

/// <summary>Makes a story of a headline and the blocks below it: takes off the body what stands there as in print — dateline, byline, credits, jump lines.</summary>
internal sealed class StoryMaker(TextLine headline, List<Block> blocks, StoryFields fields)
{
    private readonly List<Byline> _bylines = [];
    private readonly List<PhotoCredit> _credits = [];
    private readonly List<TextLine> _jumps = [];
    private TextLine? _dateline;
    private bool _runsIn;

    /// <summary>The story without name.</summary>
    public Story Make(SourceSpan source, ImmutableArray<Footnote> footnotes)
    {
        TakeLines();
        TakeLead();
        TakeEnds();
        blocks.RemoveAll(b => b is Paragraph { Inlines.Length: 0 });
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is Paragraph paragraph) blocks[i] = paragraph with { Inlines = InlineCutter.Merged(paragraph.Inlines) };
        RaiseSubheads();
        var story = fields.ApplyTo(new Story(headline, source)
        {
            Dateline = _dateline,
            Bylines = [.. _bylines],
            Body = [.. blocks],
            PhotoCredits = [.. _credits],
            Jumps = [.. _jumps],
            Footnotes = footnotes,
        });
        // Who signs in the text is not forgotten because the front matter names somebody else.
        if (fields.Bylines is { } named) story = story with { Bylines = [.. named, .. _bylines.Where(b => !named.Any(n => n.Name == b.Name))] };
        return story with
        {
            BylineRunsIn = _runsIn || (_bylines.Count == 0 && story.Dateline is { } line && line.Text.Any(Unicode.IsHan)),
            Kind = fields.Kind ?? KindOf(story),
        };
    }

    private static StoryKind KindOf(Story story)
    {
        var figures = story.Body.OfType<Figure>().ToList();
        // A transcript's pictures are credits; the rules were made for these.
        return StoryKinds.Of(story with
        {
            Body = [.. story.Body.Where(b => b is not Figure)],
            PhotoCredits = [.. story.PhotoCredits, .. figures.SelectMany(f => f.Credits.IsEmpty ? [new PhotoCredit([], "", "", f.Source)] : f.Credits)],
        }, figures.Count > 0);
    }

    /// <summary>Lines of their own: bylines under the headline, credits without picture, jump lines.</summary>
    private void TakeLines()
    {
        while (blocks.Count > 0 && blocks[0] is Paragraph first && BylineLine.Read(Trace(first.PlainText)) is { Kind: BylineKind.Signed or BylineKind.Bare } line)
        {
            if (line.Signature is { } signature) Sign(signature, first);
            foreach (var name in line.Names) _bylines.Add(new Byline(line.Role ?? "By", name.Text, Place(first, name)));
            blocks.RemoveAt(0);
        }
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i] is not Paragraph paragraph) continue;
            if (JumpGrammar.IsWhole(paragraph.PlainText)) _jumps.Insert(0, new TextLine(paragraph.PlainText, paragraph.Source));
            else if (CreditReader.Credit(paragraph.PlainText, paragraph.Source) is { } credit) _credits.Insert(0, credit);
            else continue;
            blocks.RemoveAt(i);
        }
    }

    private void TakeLead()
    {
        if (blocks.FindIndex(b => b is Paragraph) is not (>= 0 and var index)) return;
        // A story may begin with a picture, not with a subhead or list.
        if (blocks.Take(index).Any(b => b is not Figure)) return;
        var paragraph = (Paragraph)blocks[index];
        var (rest, dateline, signature) = Lead.Open(Trace(paragraph.PlainText));
        if (dateline is null && signature is null) return;
        if (dateline is not null && fields.Dateline is { } named && named.Text != dateline.Text) return;
        if (dateline is not null) _dateline = new TextLine(dateline.Text, Place(paragraph, dateline));
        if (signature is not null)
        {
            Sign(signature, paragraph);
            _runsIn = true;
        }
        blocks[index] = Rest(paragraph, rest.Text);
    }

    private void TakeEnds()
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i] is not Paragraph paragraph) continue;
            if (CreditReader.AtEnd(paragraph.PlainText, paragraph.Source) is var (credit, start))
            {
                _credits.Insert(0, credit with { Source = InlineCutter.SpanOf(paragraph.Inlines, start, credit.Raw.Length, paragraph.Source) });
                paragraph = Kept(paragraph, start);
            }
            if (i == blocks.Count - 1 && Lead.Close(Trace(paragraph.PlainText), mayBeBare: _bylines.Count == 0 && fields.Bylines is null) is { Signature: { } signature } closed)
            {
                Sign(signature, paragraph);
                _runsIn = true;
                paragraph = Kept(paragraph, closed.Text.Text.Length);
            }
            blocks[i] = paragraph;
        }
    }

    private void RaiseSubheads()
    {
        var highest = blocks.OfType<Subhead>().Select(s => s.Level).DefaultIfEmpty(1).Min();
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is Subhead subhead) blocks[i] = subhead with { Level = subhead.Level - highest + 1 };
    }

    private void Sign(Signature signature, Paragraph paragraph)
    {
        foreach (var (role, name) in signature.Persons) _bylines.Add(new Byline(role ?? "", name.Text, Place(paragraph, name)));
        foreach (var (persons, kind) in signature.Photographers)
        {
            var raw = string.Join(' ', persons.Select(p => p.Name.Text).Append(kind));
            _credits.Add(new PhotoCredit([.. persons.Select(p => p.Name.Text)], kind, raw, Place(paragraph, persons[0].Name)) { Role = persons[0].Role });
        }
    }

    private static Paragraph Rest(Paragraph paragraph, string rest)
    {
        var text = paragraph.PlainText;
        // The traced text has one space for any white space: count what both have.
        var (skip, wanted) = (text.Length, rest.Count(c => !char.IsWhiteSpace(c)));
        while (skip > 0 && wanted > 0)
            if (!char.IsWhiteSpace(text[--skip])) wanted--;
        return paragraph with { Inlines = InlineCutter.Skip(paragraph.Inlines, skip) };
    }

    private static Paragraph Kept(Paragraph paragraph, int length)
    {
        var end = paragraph.PlainText.AsSpan(0, length).TrimEnd().Length;
        return paragraph with { Inlines = InlineCutter.Take(paragraph.Inlines, end) };
    }

    private static TracedText Trace(string text) => TracedText.Of(new SourceText("", text.Replace('\n', ' ')), 0, text.Length);

    private static SourceSpan Place(Paragraph paragraph, TracedText part) =>
        InlineCutter.SpanOf(paragraph.Inlines, part.Span.Column - 1, part.Text.Length, paragraph.Source);
}
