using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace PaperGen.Site.Words;

/// <summary>
/// The words of the website itself, such as 上一期, in the newspaper's language: read from <c>words/&lt;language&gt;.json</c> among the
/// templates, so that a theme can change them and another language needs no program.
/// </summary>
internal sealed class Wording
{
    private readonly Dictionary<string, string> _words = [];
    private readonly Dictionary<string, ImmutableArray<string>> _lists = [];

    /// <summary>Every word by its name.</summary>
    public IReadOnlyDictionary<string, string> Words => _words;

    /// <summary>Every list of words by its name.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Lists => _lists;

    /// <summary>The word, or its name when the language file lacks it.</summary>
    public string this[string name] => _words.GetValueOrDefault(name) ?? name;

    /// <summary>A list of words such as the names of the weekdays; empty when the language file lacks it.</summary>
    public ImmutableArray<string> List(string name) => _lists.GetValueOrDefault(name, []);

    /// <summary>The word with a number in the place of <c>{number}</c>.</summary>
    public string Number(string name, int number) => Number(name, number.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Number(string, int)"/>
    public string Number(string name, string number) => this[name].Replace("{number}", number);

    /// <summary>Reads language files, the most general first: a later one overrides single words of an earlier one.</summary>
    /// <exception cref="JsonException">A file is not a JSON object of texts and lists of texts.</exception>
    public static Wording Read(IEnumerable<string> files)
    {
        var wording = new Wording();
        foreach (var file in files) wording.Add(file);
        return wording;
    }

    /// <summary>Names of the language files that serve a language, the most general first: <c>en</c>, <c>zh</c>, <c>zh-Hans</c>, <c>zh-Hans-CN</c>.</summary>
    public static IEnumerable<string> FileNames(string language)
    {
        yield return "words/en.json";
        // Chinese without a script is written in the simplified one.
        if (language is "zh" or "zh-CN" or "zh-SG") language = "zh-Hans";
        for (var end = language.IndexOf('-'); ; end = language.IndexOf('-', end + 1))
        {
            yield return $"words/{(end < 0 ? language : language[..end])}.json";
            if (end < 0) yield break;
        }
    }

    private void Add(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("it does not begin with {");
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array)
                _lists[property.Name] = [.. property.Value.EnumerateArray().Select(word => Text(property.Name, word))];
            else
                _words[property.Name] = Text(property.Name, property.Value);
        }
    }

    private static string Text(string name, JsonElement word) =>
        word.ValueKind == JsonValueKind.String ? word.GetString()! : throw new JsonException($"{name} is or holds something else");
}
