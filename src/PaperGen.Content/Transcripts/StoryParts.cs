using System.Collections.Immutable;

namespace PaperGen.Content.Transcripts;

/// <summary>What was read of a story so far.</summary>
internal sealed class StoryParts
{
    /// <summary>How its text becomes inlines.</summary>
    public required StoryInlines Inlines { get; init; }

    public List<Block> Body { get; } = [];

    /// <summary>Paragraphs whose ends are not read yet: their place in the body, text and pieces.</summary>
    public List<(int Index, TracedText Text, ImmutableArray<SourceSpan> Pieces)> Texts { get; } = [];

    public List<PhotoCredit> Credits { get; } = [];

    public List<Byline> Bylines { get; } = [];

    public List<Footnote> Footnotes { get; } = [];

    public List<Gap> Gaps { get; } = [];

    public List<TextLine> Jumps { get; } = [];

    public TracedText? Dateline { get; set; }

    public bool BylineRunsIn { get; private set; }

    public void Sign(Signature signature, bool runsIn)
    {
        foreach (var (role, name) in signature.Persons) Bylines.Add(new Byline(role ?? "", name.Text, name.Span));
        foreach (var (persons, kind) in signature.Photographers)
        {
            var raw = string.Join(' ', persons.SelectMany((p, i) => p.Role == (i == 0 ? null : persons[i - 1].Role) ? [p.Name.Text] : new[] { p.Role, p.Name.Text }).Append(kind));
            Credits.Add(new PhotoCredit([.. persons.Select(p => p.Name.Text)], kind, raw, persons[0].Name.Span) { Role = persons[0].Role });
        }
        BylineRunsIn |= runsIn;
    }

    /// <summary>Staff Writer on the line under By Jane Doe.</summary>
    public void GiveRole(string role)
    {
        for (var i = Bylines.Count - 1; i >= 0 && Bylines[i].Role == "By"; i--) Bylines[i] = Bylines[i] with { Role = role };
    }
}
