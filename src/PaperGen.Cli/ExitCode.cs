namespace PaperGen.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything was printed.</summary>
    public const int Printed = 0;

    /// <summary>Everything was printed, but an editor must look at errors.</summary>
    public const int PrintedWithErrors = 1;

    /// <summary>Nothing was printed; what was there before is untouched.</summary>
    public const int NotPrinted = 2;
}
