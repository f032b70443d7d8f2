using System.Globalization;
using System.Text;
using PaperGen.Typesetting.Unicode;

namespace PaperGen.Typesetting.Tests.Lines.Unicode;

public class LineBreakTests
{
    private const string Cases = "/usr/share/unicode/auxiliary/LineBreakTest.txt";

    [Fact]
    public void Every_case_of_the_Unicode_test_file_breaks_as_it_says()
    {
        Assert.True(File.Exists(Cases), "the Unicode test data is missing: apt-get install unicode-data");
        var cases = 0;
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Cases))
        {
            var rule = line.Split('#')[0].Trim();
            if (rule.Length == 0) continue;
            cases++;
            var text = new StringBuilder();
            var expected = new List<bool>();
            foreach (var part in rule.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (part is "÷" or "×")
                {
                    while (expected.Count < text.Length) expected.Add(false);
                    expected.Add(part == "÷");
                }
                else
                {
                    text.Append(char.ConvertFromUtf32(int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                }
            }

            if (!expected.SequenceEqual(LineBreaks.Find(text.ToString()))) wrong.Add(line);
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases} are wrong:\n{string.Join('\n', wrong.Take(20))}");
        Assert.True(cases >= 7654, $"only {cases} cases");
    }

    [Fact]
    public void Lone_surrogates_and_other_scraps_do_no_harm()
    {
        foreach (var text in (string[])["\uD800", "\uDC00a", "a\uD83D", "\u0301", "\u200D\u200D", "", "\uFFFF x"])
        {
            Assert.Equal(text.Length + 1, LineBreaks.Find(text).Length);
        }
    }
}
