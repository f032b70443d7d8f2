namespace PaperGen.Pages;

/// <summary>How the parts of a slice stand to each other.</summary>
internal enum SliceKind
{
    /// <summary>A single story, or any of the others.</summary>
    Any,

    /// <summary>One below the other, all of one width.</summary>
    Stack,

    /// <summary>Side by side, all of one height.</summary>
    Row,

    /// <summary>Four parts round a fifth like the vanes of a pinwheel: no cut runs through.</summary>
    Pinwheel,
}

/// <summary>A rectangle of the page that holds one story, or several parts. The order of its parts may be changed; what it holds may not.</summary>
internal sealed class Slice
{
    private readonly (int Column, int Line)[]? _offsets;

    /// <summary>A story in one of its shapes.</summary>
    public Slice(int story, StoryShape shape)
    {
        (Kind, Span, Height, Parts, Story, Shape, Stories) = (SliceKind.Any, shape.Span, shape.Height, [], story, shape, 1 << story);
    }

    /// <summary>Parts one below the other, or side by side.</summary>
    public Slice(SliceKind kind, Slice[] parts)
    {
        (Kind, Parts, Story) = (kind, parts, -1);
        foreach (var part in parts)
        {
            Span = kind == SliceKind.Stack ? part.Span : Span + part.Span;
            Height = kind == SliceKind.Stack ? Height + part.Height : part.Height;
            Stories |= part.Stories;
        }
    }

    /// <summary>Parts at places of their own.</summary>
    public Slice(int span, int height, Slice[] parts, (int Column, int Line)[] offsets)
    {
        (Kind, Span, Height, Parts, Story, _offsets) = (SliceKind.Pinwheel, span, height, parts, -1, offsets);
        foreach (var part in parts) Stories |= part.Stories;
    }

    private Slice(Slice other, Slice[] parts)
    {
        (Kind, Span, Height, Parts, Story, Stories, _offsets) = (other.Kind, other.Span, other.Height, parts, -1, other.Stories, other._offsets);
    }

    public SliceKind Kind { get; }

    public int Span { get; }

    public int Height { get; }

    /// <summary>What stands in it, from the top or from the left.</summary>
    public Slice[] Parts { get; }

    /// <summary>The story, or -1.</summary>
    public int Story { get; }

    /// <summary>The story's shape, or null.</summary>
    public StoryShape? Shape { get; }

    /// <summary>One bit for each story in it.</summary>
    public int Stories { get; }

    /// <summary>The same parts in another order, or copies of them.</summary>
    public Slice Reordered(Slice[] parts) => new(this, parts);

    /// <summary>The same with other parts.</summary>
    public Slice With(Slice[] parts) => Kind == SliceKind.Pinwheel ? new Slice(Span, Height, parts, _offsets!) : new Slice(Kind, parts);

    /// <summary>Writes where its stories stand.</summary>
    public void Place(int column, int line, Spot[] spots)
    {
        if (Shape is not null)
        {
            spots[Story] = new Spot(Story, Shape, column, line);
            return;
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            if (_offsets is null)
            {
                Parts[i].Place(column, line, spots);
                if (Kind == SliceKind.Stack) line += Parts[i].Height;
                else column += Parts[i].Span;
            }
            else
            {
                Parts[i].Place(column + _offsets[i].Column, line + _offsets[i].Line, spots);
            }
        }
    }
}
