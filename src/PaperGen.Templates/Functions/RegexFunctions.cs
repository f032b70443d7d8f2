using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>regex</c>. All searches of a rendering together take no longer than the context allows.</summary>
internal static class RegexFunctions
{
    public static readonly Library Library = new Library()
        .Add("escape pattern", a => a.TextOrNull(0) is { } text ? Regex.Escape(text) : null)
        .Add("unescape pattern", a => a.TextOrNull(0) is { } text ? Unescape(text) : null)
        .Add("match text pattern options?", a => Search(a, Match))
        .Add("matches text pattern options?", a => Search(a, Matches))
        .Add("replace text pattern replace options?", a => Search(a, Replace))
        .Add("split text pattern options?", a => Search(a, Split));

    /// <summary>Searches in what is left of the time that all searches of the rendering have together.</summary>
    private static object? Search(Arguments a, Func<Arguments, object?> search)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return search(a);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow(a);
        }
        catch (ArgumentException failure)
        {
            throw new ScriptValueException(failure.Message);
        }
        finally
        {
            a.Context.RegexTimeSpent += Stopwatch.GetElapsedTime(start);
        }
    }

    private static string Unescape(string text)
    {
        try
        {
            return Regex.Unescape(text);
        }
        catch (ArgumentException failure)
        {
            throw new ScriptValueException(failure.Message);
        }
    }

    private static TimeSpan Allowed(Arguments a) => a.Context.RegexTimeOut > TimeSpan.Zero ? a.Context.RegexTimeOut : TimeSpan.FromSeconds(10);

    private static ScriptValueException TooSlow(Arguments a) => new($"The regular expressions of this page took longer than RegexTimeOut `{Allowed(a)}`.");

    private static Regex Pattern(Arguments a, int optionsIndex)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in a.Text(optionsIndex))
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        a.Context.CheckAbort();
        var left = Allowed(a) - a.Context.RegexTimeSpent;
        return left > TimeSpan.Zero ? new Regex(a.Text(1), options, left) : throw TooSlow(a);
    }

    private static ScriptArray Groups(Match match) => match.Success ? new ScriptArray(match.Groups.Values.Select(group => group.Value)) : [];

    private static ScriptArray Match(Arguments a) => Groups(Pattern(a, 2).Match(a.Text(0)));

    private static ScriptArray Matches(Arguments a)
    {
        var result = new ScriptArray();
        for (var match = Pattern(a, 2).Match(a.Text(0)); match.Success; match = match.NextMatch())
        {
            a.Context.Step();
            result.Add(Groups(match));
        }

        return result;
    }

    private static string Replace(Arguments a)
    {
        var replacement = a.Text(2);
        long length = a.Text(0).Length;
        return Pattern(a, 3).Replace(a.Text(0), match =>
        {
            a.Context.CheckAbort();
            var result = match.Result(replacement);
            length += result.Length - match.Length;
            a.Context.CheckTextLength(length);
            return result;
        });
    }

    private static ScriptArray Split(Arguments a)
    {
        var parts = Pattern(a, 2).Split(a.Text(0));
        a.Context.Step(parts.Length);
        return new ScriptArray(parts);
    }
}
