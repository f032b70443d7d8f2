namespace PaperGen.Templates.Tests;

/// <summary>Mutated templates of the specification and of the kit: whatever comes out, nothing but the engine's own error may be thrown, soon and with little memory.</summary>
public class FuzzTests
{
    private const int Rounds = 1000;

    // Of one rendering, all garbage counted: what is in memory at once is a part of it.
    private const long MostBytes = 400_000_000;

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "end", "else", "if ", "for x in ", "while ", "func ", "do;", "ret ", "case ", "when ", "with ", "capture ",
        "wrap ", "import ", "include ", "readonly ", "break", "this", "$", "$$", "$0", "@", "^", "|", "||", "&&", "??", "?.", "?", ":", "..", "...", "..<", "(", ")",
        "[", "]", "{", "}", "'", "\"", "`", "$'{", "#", "##", ";", "\n", "=", "+=", "++", "--", "//", "<<", ">>", "*", "-", "9999999999", "1e30", "0x", "1.5f",
        "null", "true", "empty", "string.", "array.", "math.", "object.eval ", "regex.match ", "date.parse ", "𠮷", "\0", "\ud800",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(4711)]
    public void Mutated_templates_fail_only_with_the_engine_s_own_error(int seed)
    {
        var random = new Random(seed);
        var templates = SpecTests.Spec.All().Select(spec => spec.Template).Concat(KitTemplates()).ToList();
        var specs = SpecTests.Spec.All();
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mutate(random, templates[random.Next(templates.Count)], templates[random.Next(templates.Count)]);
            var mutated = specs[random.Next(specs.Count)] with { Template = text };
            using var time = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var failure = Record.Exception(() => mutated.Render(time.Token));
            Assert.True(failure is null or ScriptRuntimeException, $"seed {seed}, round {round}:\n{text}\n{failure}");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes, $"seed {seed}, round {round} takes too much memory:\n{text}");
        }
    }

    /// <summary>The templates of the conformance kit, where it is at hand.</summary>
    private static IEnumerable<string> KitTemplates() =>
        Environment.GetEnvironmentVariable("SCRIBAN_KIT") is { Length: > 0 } folder
            ? Directory.GetFiles(folder, "*.template", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)
            : [];

    private static string Mutate(Random random, string text, string other)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(12), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text[..at] + other[random.Next(other.Length)..],
                _ => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }
}
