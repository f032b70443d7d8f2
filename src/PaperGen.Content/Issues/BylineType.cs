using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperGen.Content.Transcripts;
using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>Bylines as editors write them in YAML: <c>记者 张晶 通讯员 刘裕泽</c>, <c>Jane Doe and John Roe, Staff Writers</c>, a mapping, or a list of these.</summary>
internal static partial class BylineType
{
    private sealed record Person(ImmutableArray<string> Names, string? Role, SourceSpan Source);

    private static readonly YamlRecord<Person> s_person = new YamlRecord<Person>("a byline", s => new Person([], null, s))
        .Key("role", YamlTypes.Text, (p, v) => p with { Role = v }, "The printed role: 记者, 通讯员, Staff Writer …")
        .Key("name", YamlTypes.OneOrMany(YamlTypes.Text), (p, v) => p with { Names = v }, "The name, or a list of names with the same role.", required: true);

    /// <summary>One or several persons.</summary>
    public static YamlType<ImmutableArray<Byline>> One { get; } =
        YamlTypes.OneOrMany(YamlTypes.ShortOrLong(
            YamlTypes.Text.As(Parse),
            s_person.As((p, _) => p.Names.Select(n => new Byline(p.Role ?? DefaultRole(n), n, p.Source)).ToImmutableArray())))
        .As((persons, _) => persons.SelectMany(p => p).ToImmutableArray());

    /// <summary>The persons named in a text; a text that is no byline is one person's name, so that nothing is lost.</summary>
    public static ImmutableArray<Byline> Parse(string text, SourceSpan source)
    {
        var bare = Brackets().Replace(text, "$1");
        var persons = bare.Any(Unicode.IsHan) ? Chinese(bare, source) : Latin(bare, source);
        return persons.IsEmpty ? [new Byline(DefaultRole(text), text, source)] : persons;
    }

    private static ImmutableArray<Byline> Chinese(string text, SourceSpan source)
    {
        var signature = BylineGrammar.Parse(TracedText.Of(new SourceText(source.File, text), 0, text.Length));
        if (signature is null) return [];
        return [.. signature.Persons.Select(p => new Byline(p.Role ?? "", p.Name.Text, source))
            .Concat(signature.Photographers.SelectMany(p => p.Persons.Select(n => new Byline(n.Role ?? p.Kind, n.Name.Text, source)))).DistinctBy(b => b.Name)];
    }

    private static ImmutableArray<Byline> Latin(string text, SourceSpan source)
    {
        var persons = ImmutableArray.CreateBuilder<Byline>();
        var withoutRole = 0;
        foreach (var part in Separator().Split(By().Replace(text, "")).Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (!Role().IsMatch(part) || persons.Count == 0)
            {
                persons.Add(new Byline("By", part, source));
                continue;
            }
            for (; withoutRole < persons.Count; withoutRole++) persons[withoutRole] = persons[withoutRole] with { Role = part };
        }
        return persons.ToImmutable();
    }

    private static string DefaultRole(string name) => name.Any(Unicode.IsHan) ? "" : "By";

    [GeneratedRegex(@"^\s*[（(]\s*(.+?)\s*[）)]\s*$")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?i:(?:written |reported |story |words )?by)\s*:?\s+")]
    private static partial Regex By();

    [GeneratedRegex(@",?\s+(?:and|AND|&)\s+|\s*[,;|/]\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\b(?i:writers?|reporters?|correspondents?|editors?|staff|columnists?|photographers?|contributors?|press|news|intern|bureau|freelancer?|for the|of the)\b")]
    private static partial Regex Role();
}
