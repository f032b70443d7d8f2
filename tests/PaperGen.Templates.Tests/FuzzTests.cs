namespace PaperGen.Templates.Tests;

/// <summary>Mutated specification templates: whatever comes out, nothing but the engine's own error may be thrown.</summary>
public class FuzzTests
{
    private const int Rounds = 1000;

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
        var specs = SpecTests.Spec.All();
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var spec = specs[random.Next(specs.Count)];
            var mutated = spec with { Template = Mutate(random, spec.Template, specs[random.Next(specs.Count)].Template) };
            var failure = Record.Exception(() => mutated.Render());
            Assert.True(failure is null or ScriptRuntimeException, $"seed {seed}, round {round}:\n{mutated.Template}\n{failure}");
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true), 0, 200_000_000);
    }

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
