namespace PaperGen.Templates.Runtime;

/// <summary>Values that templates compute often, boxed once.</summary>
internal static class Boxes
{
    public static readonly object True = true;
    public static readonly object False = false;

    private const int Least = -128;
    private static readonly object[] Small = [.. Enumerable.Range(Least, 1280).Select(i => (object)i)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => (uint)(value - Least) < (uint)Small.Length ? Small[value - Least] : value;

    public static object Of(long value) => value is >= int.MinValue and <= int.MaxValue ? Of((int)value) : value;
}
