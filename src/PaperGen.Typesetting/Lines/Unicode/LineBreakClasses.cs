using System.Globalization;

namespace PaperGen.Typesetting.Unicode;

/// <summary>The class of every code point, from linebreak.txt in the assembly.</summary>
internal static class LineBreakClasses
{
    private const string Resource = "PaperGen.Typesetting.Unicode.linebreak.txt";

    // What Latin, Greek, Cyrillic and their punctuation need is looked up at once, the rest by halving.
    private const int DirectEnd = 0x3100;

    private static readonly (int[] Starts, LineBreakClass[] Classes) Ranges = Load();
    private static readonly LineBreakClass[] Direct = Spread();

    /// <summary>Class of a code point.</summary>
    public static LineBreakClass Of(int codePoint) => codePoint < DirectEnd ? Direct[codePoint] : Find(codePoint);

    private static LineBreakClass[] Spread()
    {
        var direct = new LineBreakClass[DirectEnd];
        for (var i = 0; Ranges.Starts[i] < DirectEnd; i++)
        {
            direct.AsSpan(Ranges.Starts[i], Math.Min(DirectEnd, Ranges.Starts[i + 1]) - Ranges.Starts[i]).Fill(Ranges.Classes[i]);
        }
        return direct;
    }

    private static LineBreakClass Find(int codePoint)
    {
        var at = Array.BinarySearch(Ranges.Starts, codePoint);
        return Ranges.Classes[at >= 0 ? at : ~at - 1];
    }

    private static (int[] Starts, LineBreakClass[] Classes) Load()
    {
        using var stream = typeof(LineBreakClasses).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var starts = new List<int>(3000);
        var classes = new List<LineBreakClass>(3000);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            starts.Add(int.Parse(line.AsSpan(0, space), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            classes.Add(Enum.Parse<LineBreakClass>(line.AsSpan(space + 1)));
        }

        return ([.. starts], [.. classes]);
    }
}
