namespace PaperGen.Cli.Pictures;

/// <summary>The converter's process is of no more use: it died, hung or said what nobody understands.</summary>
internal sealed class ReproBrokenException(string message) : Exception(message);
