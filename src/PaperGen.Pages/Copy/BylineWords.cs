using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Bylines as they are printed (M4): roles before names, names of one role joined, an em between the roles.</summary>
internal static class BylineWords
{
    public static string Of(ImmutableArray<Byline> bylines, string language)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var by = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "By " : "";
        var groups = new List<(string Role, List<string> Names)>();
        foreach (var byline in bylines)
        {
            if (groups.Count == 0 || groups[^1].Role != byline.Role) groups.Add((byline.Role, []));
            groups[^1].Names.Add(byline.Name);
        }

        return isChinese
            ? string.Join("　", groups.Select(g => (g.Role.Length == 0 ? "" : g.Role + '\u2002') + string.Join('、', g.Names.Select(WordJoiner.Name))))
            : string.Join(", ", groups.Select((g, i) => Latin(i == 0 ? by : "", g.Role, JoinLatin(g.Names))));
    }

    // By Jane Doe; By Jane Doe, Staff Writer; Photographs by John Roe.
    private static string Latin(string by, string role, string names)
    {
        if (role.EndsWith("by", StringComparison.OrdinalIgnoreCase)) return $"{role} {names}";
        return role.Length == 0 ? by + names : $"{by}{names}, {role}";
    }

    private static string JoinLatin(List<string> names) =>
        names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];
}
