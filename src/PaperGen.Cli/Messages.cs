using PaperGen.Content;
using Spectre.Console;

namespace PaperGen.Cli;

/// <summary>What the program says: results on standard output, everything else on standard error.</summary>
internal sealed class Messages
{
    // Null where nobody looks at colours: a file gets plain lines, and a build does not wait for a console to be examined.
    private static readonly IAnsiConsole? s_error = System.Console.IsErrorRedirected ? null : CreateErrorConsole();

    private readonly HashSet<Diagnostic> _shown = [];

    /// <summary>True to show what is only worth knowing, such as rejoined paragraphs.</summary>
    public bool ShowNotes { get; init; }

    /// <summary>How many errors were reported.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings were reported.</summary>
    public int Warnings { get; private set; }

    /// <summary>How many notes were reported, shown or not.</summary>
    public int Notes { get; private set; }

    /// <summary>Reports each diagnostic once, those of a file in the order of its lines.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.GroupBy(d => d.Source.File).SelectMany(file => file.OrderBy(d => (d.Source.Line, d.Source.Column))))
        {
            if (!_shown.Add(diagnostic)) continue;
            switch (diagnostic.Severity)
            {
                case Severity.Error: Errors++; break;
                case Severity.Warning: Warnings++; break;
                default: Notes++; break;
            }

            if (diagnostic.Severity != Severity.Info || ShowNotes) Show(diagnostic);
        }
    }

    /// <summary>A line about the work, on standard output.</summary>
    public static void Say(string line) => System.Console.Out.WriteLine(line);

    /// <summary>Why a command stops.</summary>
    public static void Fail(string message, string? hint) => Show("papergen: ", Severity.Error, $": {message}", hint);

    private static void Show(Diagnostic diagnostic) =>
        Show($"{diagnostic.Source}: ", diagnostic.Severity, $" {diagnostic.Code}: {diagnostic.Message}", diagnostic.Hint);

    private static void Show(string before, Severity severity, string after, string? hint)
    {
        var (word, colour) = severity switch
        {
            Severity.Error => ("error", "red"),
            Severity.Warning => ("warning", "yellow"),
            _ => ("info", "blue"),
        };
        if (s_error is null) System.Console.Error.WriteLine(before + word + after);
        else s_error.MarkupLine($"{Markup.Escape(before)}[{colour}]{word}[/]{Markup.Escape(after)}");
        if (hint is null) return;
        if (s_error is null) System.Console.Error.WriteLine($"  hint: {hint}");
        else s_error.MarkupLineInterpolated($"  hint: {hint}");
    }

    private static IAnsiConsole CreateErrorConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });

        // A message is one line however wide the window is: editors' tools read file:line:column from it.
        console.Profile.Width = int.MaxValue;
        return console;
    }
}
