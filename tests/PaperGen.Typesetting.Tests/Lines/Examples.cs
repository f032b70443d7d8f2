using System.Globalization;
using System.Runtime.CompilerServices;

namespace PaperGen.Typesetting.Tests.Lines;

/// <summary>
/// An example of a Markdown specification: a fenced block <c>```example key=value …</c> whose text stands above a line
/// with a single dot and whose expected lines stand below it.
/// </summary>
public sealed record Example(string Name, IReadOnlyDictionary<string, string> Settings, string Text, string[] Expected)
{
    public double Number(string key, double otherwise) =>
        Settings.TryGetValue(key, out var value) ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public string Word(string key, string otherwise) => Settings.GetValueOrDefault(key, otherwise);

    public override string ToString() => Name;
}

internal static class Examples
{
    /// <summary>The examples of a file beside the test that asks.</summary>
    public static TheoryData<string, string> Names(string file, [CallerFilePath] string testFile = "")
    {
        var names = new TheoryData<string, string>();
        foreach (var example in Read(file, testFile)) names.Add(file, example.Name);
        return names;
    }

    public static Example Find(string file, string name, [CallerFilePath] string testFile = "") =>
        Read(file, testFile).Single(example => example.Name == name);

    private static List<Example> Read(string file, string testFile)
    {
        var examples = new List<Example>();
        var heading = "";
        var count = 0;
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(testFile)!, file));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#', ' ');
                count = 0;
            }

            if (!lines[i].StartsWith("```example", StringComparison.Ordinal)) continue;
            var settings = lines[i]["```example".Length..]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('='))
                .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "true");
            var end = Array.IndexOf(lines, "```", i + 1);
            var dot = Array.IndexOf(lines, ".", i + 1, end - i - 1);
            var name = ++count == 1 ? heading : $"{heading} ({count})";
            examples.Add(new Example(name, settings, string.Join('\n', lines[(i + 1)..dot]), lines[(dot + 1)..end]));
            i = end;
        }

        return examples;
    }
}
