using PaperGen.Content;
using Spectre.Console;

namespace PaperGen.Cli;

/// <summary>What the program says: results on standard output, everything else on standard error.</summary>
internal sealed class Messages
{
    private static readonly IAnsiConsole s_error = CreateErrorConsole();

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
    public static void Fail(string message, string? hint)
    {
        s_error.MarkupLineInterpolated($"papergen: [red]error[/]: {message}");
        if (hint is not null) s_error.MarkupLineInterpolated($"  hint: {hint}");
    }

    private static void Show(Diagnostic diagnostic)
    {
        var (word, colour) = diagnostic.Severity switch
        {
            Severity.Error => ("error", "red"),
            Severity.Warning => ("warning", "yellow"),
            _ => ("info", "blue"),
        };
        s_error.MarkupLine(
            $"{Markup.Escape(diagnostic.Source.ToString())}: [{colour}]{word}[/] {diagnostic.Code}: {Markup.Escape(diagnostic.Message)}");
        if (diagnostic.Hint is not null) s_error.MarkupLineInterpolated($"  hint: {diagnostic.Hint}");
    }

    private static IAnsiConsole CreateErrorConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(System.Console.Error),
            // Spectre looks at standard output only; a log file must hold no colour codes.
            Ansi = System.Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });

        // A message is one line however wide the window is: editors' tools read file:line:column from it.
        console.Profile.Width = int.MaxValue;
        return console;
    }
}
