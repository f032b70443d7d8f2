namespace PaperGen.Pages;

/// <summary>A node of a slicing layout: a rectangle that holds one story, or two parts one above or beside the other.</summary>
internal abstract record Slice(int Span, int Height);

/// <summary>A story in one of its shapes.</summary>
internal sealed record StorySlice(int Story, StoryShape Shape) : Slice(Shape.Span, Shape.Height);

/// <summary>Two parts of equal width, one above the other; which is above is decided later.</summary>
internal sealed record StackSlice(Slice First, Slice Second) : Slice(First.Span, First.Height + Second.Height);

/// <summary>Two parts of equal height side by side; which is left is decided later.</summary>
internal sealed record RowSlice(Slice First, Slice Second) : Slice(First.Span + Second.Span, First.Height);
