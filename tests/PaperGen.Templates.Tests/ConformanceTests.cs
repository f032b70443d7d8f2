using System.Globalization;
using Xunit.Abstractions;

namespace PaperGen.Templates.Tests;

/// <summary>Runs the conformance kit in the folder that <c>SCRIBAN_KIT</c> names; without it there is nothing to compare with.</summary>
public class ConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void The_kit_of_the_published_engine_passes()
    {
        if (Environment.GetEnvironmentVariable("SCRIBAN_KIT") is not { Length: > 0 } folder)
        {
            output.WriteLine("kit: not run, SCRIBAN_KIT names no folder");
            return;
        }

        var score = new Score();
        foreach (var kitCase in KitCase.ReadAll(folder)) score.Add(kitCase);

        var line = string.Create(CultureInfo.InvariantCulture, $"kit: {score.Outputs} output cases, {score.Errors} error cases, limits {score.Limits}; quirks {score.Quirks}, error places {score.Places}");
        output.WriteLine(line);
        foreach (var failure in score.Failures) output.WriteLine(failure);
        if (Environment.GetEnvironmentVariable("SCRIBAN_KIT_REPORT") is { Length: > 0 } report) File.WriteAllLines(report, [line, .. score.Failures]);

        Assert.True(score.Outputs.Share >= 0.98, line);
        Assert.True(score.Errors.Share >= 1, line);
        Assert.True(score.Limits.Share >= 1, line);
        Assert.True(score.Quirks.Share >= 0.8, line);
        Assert.True(score.Places.Share >= 0.9, line);
    }

    private sealed class Count
    {
        public int Passed { get; private set; }

        public int All { get; private set; }

        public double Share => All == 0 ? 1 : (double)Passed / All;

        public void Add(bool passed)
        {
            All++;
            if (passed) Passed++;
        }

        public override string ToString() => $"{Passed} of {All}";
    }

    private sealed class Score
    {
        public Count Outputs { get; } = new();

        public Count Errors { get; } = new();

        public Count Limits { get; } = new();

        public Count Quirks { get; } = new();

        public Count Places { get; } = new();

        public List<string> Failures { get; } = [];

        public void Add(KitCase kitCase)
        {
            var passed = kitCase.IsError ? Fails(kitCase) : Prints(kitCase);
            if (kitCase.IsQuirk) Quirks.Add(passed);
            if (kitCase.IsError) Errors.Add(passed);
            else if (!kitCase.IsQuirk) Outputs.Add(passed);
            if (kitCase.Group == "limits") Limits.Add(passed);
        }

        private bool Prints(KitCase kitCase)
        {
            string text;
            try
            {
                text = kitCase.Render();
            }
            catch (Exception failure)
            {
                text = $"{failure.GetType().Name}: {failure.Message}";
            }

            var passed = text == kitCase.Expected;
            if (!passed) Failures.Add($"{kitCase.Name}\n  expected: {Show(kitCase.Expected)}\n  printed:  {Show(text)}");
            return passed;
        }

        private bool Fails(KitCase kitCase)
        {
            try
            {
                Failures.Add($"{kitCase.Name}\n  expected: {Show(kitCase.Expected)}\n  printed:  {Show(kitCase.Render())}");
                return false;
            }
            catch (ScriptRuntimeException failure)
            {
                var isSame = failure.Span.Start.Line + 1 == kitCase.Line && failure.Span.Start.Column + 1 == kitCase.Column;
                Places.Add(isSame);
                if (!isSame) Failures.Add($"{kitCase.Name} (place)\n  expected: {Show(kitCase.Expected)}\n  failed:   {Show(failure.Message)}");
                return true;
            }
            catch (Exception failure)
            {
                Failures.Add($"{kitCase.Name}\n  expected: {Show(kitCase.Expected)}\n  crashed:  {failure.GetType().Name}: {Show(failure.ToString())}");
                return false;
            }
        }

        private static string Show(string text) => (text.Length > 1500 ? text[..1500] + "…" : text).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }
}
