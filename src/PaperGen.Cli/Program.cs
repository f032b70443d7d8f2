using System.CommandLine;
using PaperGen.Cli.Commands;

namespace PaperGen.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("Turns a newspaper's issues into a website and a printable newspaper.")
        {
            BuildCommand.Create(),
            CheckCommand.Create(),
            InspectCommand.Create(),
        };

        // Without a command, say what there is.
        var parsed = root.Parse(arguments is [] ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Messages.Fail(error.Message, null);
            return ExitCode.NotPrinted;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandException problem)
        {
            Messages.Fail(problem.Message, problem.Hint);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Messages.Fail(problem.Message, null);
        }
        catch (Exception bug) when (Environment.GetEnvironmentVariable("PAPERGEN_DEBUG") is null)
        {
            Messages.Fail(
                $"this is a mistake of PaperGen's own: {bug.GetType().Name}: {bug.Message}",
                "please report it; PAPERGEN_DEBUG=1 shows where it happened");
        }

        return ExitCode.NotPrinted;
    }
}
