using System.Globalization;
using System.Text.Json;

namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>The rule book's test vectors; TYPESETTING_VECTORS names another file of the same form.</summary>
public class VectorTests
{
    private static readonly string Path =
        Environment.GetEnvironmentVariable("TYPESETTING_VECTORS") is { Length: > 0 } other
            ? other
            : Repository.PathOf("tests", "data", "typesetting", "vectors.json");

    public static TheoryData<string> Ids()
    {
        var ids = new TheoryData<string>();
        foreach (var vector in Read().RootElement.EnumerateArray()) ids.Add(vector.GetProperty("id").GetString()!);
        return ids;
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_vector_of_the_rule_book_is_set_as_it_says(string id)
    {
        using var document = Read();
        var vector = document.RootElement.EnumerateArray().Single(v => v.GetProperty("id").GetString() == id);
        var broken = Setting.Break(
            vector.GetProperty("text").GetString()!, vector.GetProperty("widthEm").GetDouble(), StyleOf(vector), OptionsOf(vector));

        var expected = vector.GetProperty("lines").EnumerateArray().Select(l => l.GetString()).ToArray();
        if (IsTie(broken, expected)) return;
        Assert.True(expected.SequenceEqual(Setting.Lines(broken)), $"expected {string.Join('|', expected)}, got {string.Join('|', Setting.Lines(broken))} ({Text(vector, "note")})");
        if (!vector.TryGetProperty("adjustEm", out var adjustments)) return;

        var line = 0;
        foreach (var adjustment in adjustments.EnumerateArray())
        {
            var actual = broken.Lines[line++];
            var sign = adjustment[0].GetString();
            var amount = adjustment[1].GetDouble();
            Assert.True(Agrees(actual, sign, amount), string.Create(
                CultureInfo.InvariantCulture, $"line {line}: expected {sign}{amount}, got {Describe(actual)}"));
        }
    }

    [Theory]
    [InlineData("一二三四五六七八九|十甲乙丙丁戊己庚辛壬|癸子", false)] // the setting itself
    [InlineData("一二三四五六七八九十|甲乙丙丁戊己庚辛壬|癸子", true)]
    [InlineData("一二三四五六七八九十|甲乙丙丁戊己庚辛壬癸|子", false)]
    [InlineData("一二三四五六七八九|十甲乙丙丁戊己庚辛|壬癸子", false)]
    [InlineData("一二三四五六七八九十|甲乙丙丁戊己庚辛壬", false)]
    public void Only_breaks_of_the_same_cost_are_as_good(string lines, bool areAsGood)
    {
        var broken = Setting.Break("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子", 10, options: new BreakOptions { Costs = LineCosts.LinesOnly });
        Assert.Equal(areAsGood, IsTie(broken, lines.Split('|')));
    }

    // + space added to each gap of the last tier in use, - space taken from the whole line, = exact, . left over in the last line.
    private static bool Agrees(BrokenLine line, string? sign, double amount) => sign switch
    {
        "=" => line.Slack == 0,
        "." => line.IsLast && Near(line.Slack, amount),
        "-" => line.Slack < 0 && Near(-line.Slack, amount),
        // What the gaps between scripts cannot take is left for the joints; if they take it all, the amount is theirs.
        "+" => line.Slack > line.Stretch ? Near(line.StretchPerJoint, amount) : line.Slack > 0 && Near((double)line.Slack / (line.Stretch / 250), amount),
        _ => false,
    };

    /// <summary>Other breaks of the same cost are as good (rule book, V14).</summary>
    private static bool IsTie(BrokenParagraph broken, string?[] expected)
    {
        if (broken.Options.Greedy || expected.SequenceEqual(Setting.Lines(broken))) return false;
        var points = broken.Prepared.Points;
        var ends = new List<int> { 0 };
        foreach (var line in expected)
        {
            if (ends[^1] == points.Length - 1) return false;
            var start = broken.Prepared.Boxes[points[ends[^1]].Box].Start;
            var end = Array.FindIndex(points, ends[^1] + 1, p => broken.Prepared.Text[start..broken.Prepared.Boxes[p.Box - 1].End] == line);
            if (end < 0) return false;
            ends.Add(end);
        }

        return ends[^1] == points.Length - 1 && Math.Abs(OptimalityTests.CostOf(broken, ends) - broken.Cost) < 0.001;
    }

    private static bool Near(double thousandths, double em) => Math.Abs(thousandths / 1000 - em) < 0.0006;

    private static string Describe(BrokenLine line) => string.Create(
        CultureInfo.InvariantCulture, $"slack {line.Slack}, {line.StretchPerJoint:0.#} for each of {line.Joints} gaps{(line.IsLast ? ", last" : "")}");

    private static ParagraphStyle StyleOf(JsonElement vector) => Setting.Style with
    {
        Indent = vector.TryGetProperty("indentEm", out var indent) ? (int)Math.Round(indent.GetDouble() * 1000) : 0,
        Level = Enum.Parse<ProhibitionLevel>(Text(vector, "level") ?? "gb", ignoreCase: true),
        Marks = Text(vector, "style")?.ToLowerInvariant() switch
        {
            "kaiming" or "kai" or "开明" => MarkWidth.Kaiming,
            "half" or "banjiao" or "半角" => MarkWidth.Half,
            _ => MarkWidth.Full,
        },
        TightAdjacentMarks = Text(vector, "adjacent") == "tight",
        TrimParagraphStart = Text(vector, "paraStartOpen") != "keep",
        SqueezeStops = IsTrue(vector, "squeezeStops"),
        GentleSqueeze = IsTrue(vector, "gentleSqueeze"),
        HanDigitGap = Gap(vector),
        HanLatinGap = Gap(vector),
    };

    private static int Gap(JsonElement vector) => vector.TryGetProperty("hanLatin", out var gap) ? (int)Math.Round(gap.GetDouble() * 1000) : 250;

    private static bool IsTrue(JsonElement vector, string name) => vector.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    // The breaker that made the vectors has no soft boxes and no classes of density (rule book, section 6).
    private static BreakOptions OptionsOf(JsonElement vector) => new()
    {
        Costs = LineCosts.LinesOnly,
        Greedy = string.Equals(Text(vector, "mode"), "greedy", StringComparison.OrdinalIgnoreCase),
        HangingPunctuation = IsTrue(vector, "hang"),
    };

    private static string? Text(JsonElement vector, string name) => vector.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonDocument Read() => JsonDocument.Parse(File.ReadAllText(Path));
}
