using System.Text.Json;

namespace PaperGen.Site.Tests;

/// <summary>
/// What IPTC's schema of ninjs 3.0 says of the properties that a story may have (iptc/newsinjson, specification/ninjs-schema_3.0.json,
/// CC BY 4.0): their types, formats and words, what must be there, and that nothing else may.
/// </summary>
internal static class NinjsSchema
{
    // text, uri, time, number, integer; one|of|these words; a list of objects is [name], an object {name}. ! must be there.
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["item"] = """
            uri!:uri type:text|audio|video|picture|graphic|composite|component|event|planning
            representationType:full|partial profile:text version:text firstCreated:time versionCreated:time contentCreated:time
            embargoed:time pubStatus:usable|withheld|canceled urgency:number copyrightHolder:text copyrightNotice:text usageTerms:text
            edNote:text language:text descriptions:[text-block] bodies:[body] headlines:[text-block] subjects:[subject] title:text by:text
            slugline:text located:text renditions:[rendition] associations:[association] altIds:[alt-id] standard:{standard} expires:time
            """,
        ["text-block"] = "role:text contentType:text value!:text",
        ["body"] = "role:text contentType:text charCount:integer wordCount:integer value!:text",
        ["subject"] = "name:text rel:text uri:uri literal:text creator:text relevance:integer confidence:integer",
        ["rendition"] = "name!:text uri:uri version:integer href:uri contentType:text title:text height:number width:number sizeInBytes:number format:text",
        ["alt-id"] = "role:text value:text",
        ["standard"] = "name:text version:text schema:uri",
        ["association"] = "name!:text",
    };

    /// <summary>Everything that the schema would not accept; none is a valid item.</summary>
    public static IEnumerable<string> Faults(JsonElement item) => Faults(item, "item", "");

    private static List<string> Faults(JsonElement value, string type, string path)
    {
        if (value.ValueKind != JsonValueKind.Object) return [$"{path} is no object"];
        var faults = new List<string>();
        var rules = Rules(type);
        faults.AddRange(rules.Where(rule => rule.Value.IsNeeded && !value.TryGetProperty(rule.Key, out _)).Select(rule => $"{path}/{rule.Key} is missing"));
        foreach (var property in value.EnumerateObject())
        {
            var place = $"{path}/{property.Name}";
            if (rules.TryGetValue(property.Name, out var rule)) faults.AddRange(Faults(property.Value, rule.Is, place, rule.Words));
            else faults.Add($"{place} is not in the schema");
        }

        var twice = value.EnumerateObject().GroupBy(p => p.Name).Where(g => g.Count() > 1);
        faults.AddRange(twice.Select(name => $"{path}/{name.Key} is there twice"));
        return faults;
    }

    private static IEnumerable<string> Faults(JsonElement value, string rule, string path, string[] words)
    {
        if (rule[0] == '[')
        {
            if (value.ValueKind != JsonValueKind.Array) return [$"{path} is no list"];
            return value.EnumerateArray().SelectMany((element, i) => Faults(element, rule[1..^1], $"{path}/{i}"));
        }

        if (rule[0] == '{') return Faults(value, rule[1..^1], path);
        var isGood = rule switch
        {
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count >= 0,
            _ when value.ValueKind != JsonValueKind.String => false,
            // RFC 3986 allows no characters beyond ASCII.
            "uri" => value.GetString()!.Contains(':') && Uri.TryCreate(value.GetString(), UriKind.Absolute, out _) && value.GetString()!.All(c => c is > ' ' and < '\u007F' and not ('"' or '<' or '>')),
            "time" => Rfc3339.IsTime(value.GetString()!),
            "words" => words.Contains(value.GetString()),
            _ => true,
        };
        return isGood ? [] : [$"{path} is no {rule}: {value}"];
    }

    private static Dictionary<string, (bool IsNeeded, string Is, string[] Words)> Rules(string type)
    {
        var rules = s_types[type].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(rule => rule.Split(':')).ToDictionary(
            rule => rule[0].TrimEnd('!'),
            rule => (rule[0].EndsWith('!'), rule[1].Contains('|') ? "words" : rule[1], rule[1].Split('|')),
            StringComparer.Ordinal);
        if (type != "association") return rules;
        // An association is an item with a name.
        foreach (var (name, rule) in Rules("item")) rules.TryAdd(name, rule);
        return rules;
    }
}
