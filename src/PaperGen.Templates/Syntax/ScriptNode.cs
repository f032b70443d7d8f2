namespace PaperGen.Templates;

/// <summary>A node of the syntax tree: what was written, and where.</summary>
public abstract class ScriptNode
{
    private readonly SourceText _source;
    private readonly int _start;
    private readonly int _end;

    private protected ScriptNode(in NodePlace place) => (_source, _start, _end) = (place.Source, place.Start, place.End);

    /// <summary>Where the node stands.</summary>
    public SourceSpan Span => _source.Span(_start, _end);

    internal NodePlace Place => new(_source, _start, _end);

    /// <summary>The node as it was written.</summary>
    public override string ToString() => _source.Text[_start..Math.Max(_start, Math.Min(_end, _source.Text.Length))];
}

/// <summary>Where a node stands, without line and column, which only messages need.</summary>
internal readonly record struct NodePlace(SourceText Source, int Start, int End)
{
    public SourceSpan Span => Source.Span(Start, End);

    /// <summary>The place just behind the node, where something is missing.</summary>
    public SourceSpan After => Source.Span(End, End + 1);

    public NodePlace To(NodePlace last) => this with { End = last.End };
}
