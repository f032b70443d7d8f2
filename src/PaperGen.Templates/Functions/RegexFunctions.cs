using System.Text.RegularExpressions;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>regex</c>. No search takes longer than the context allows.</summary>
internal static class RegexFunctions
{
    public static readonly Library Library = new Library()
        .Add("escape pattern", a => a.TextOrNull(0) is { } text ? Regex.Escape(text) : null)
        .Add("unescape pattern", a => a.TextOrNull(0) is { } text ? Guard(() => Regex.Unescape(text)) : null)
        .Add("match text pattern options?", a => Guard(() => Match(a)))
        .Add("matches text pattern options?", a => Guard(() => Matches(a)))
        .Add("replace text pattern replace options?", a => Guard(() => Replace(a)))
        .Add("split text pattern options?", a => Guard(() => Split(a)));

    private static T Guard<T>(Func<T> search)
    {
        try
        {
            return search();
        }
        catch (Exception failure) when (failure is RegexMatchTimeoutException or ArgumentException)
        {
            throw new ScriptValueException(failure.Message);
        }
    }

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
        return new Regex(a.Text(1), options, a.Context.RegexTimeOut > TimeSpan.Zero ? a.Context.RegexTimeOut : TimeSpan.FromSeconds(10));
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
