namespace PaperGen.Templates.Runtime;

/// <summary>The variable <c>empty</c>: equal to every empty array, object and string.</summary>
internal sealed class EmptyValue
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }

    public override string ToString() => "";
}
