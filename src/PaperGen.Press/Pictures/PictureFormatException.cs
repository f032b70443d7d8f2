namespace PaperGen.Press;

/// <summary>A picture that cannot be printed; caught where the picture is asked for and told as a diagnostic.</summary>
internal sealed class PictureFormatException(string problem, string? hint = null) : Exception(problem)
{
    public string? Hint => hint;
}
