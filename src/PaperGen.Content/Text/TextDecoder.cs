namespace PaperGen.Content;

/// <summary>Turns a file's bytes into text: finds the encoding, ends lines in one way and leaves out what no text holds.</summary>
public static class TextDecoder
{
    /// <summary>Larger files are refused: a whole issue in text is less than a tenth of it, and a wrong file should not fill the memory.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    /// <summary>Decodes a file. What cannot be read gives an empty text with an error beside it.</summary>
    public static Parsed<SourceText> Decode(SourceFile file)
    {
        var diagnostics = new DiagnosticBag();
        return diagnostics.Beside(Decode(file, diagnostics));
    }

    private static SourceText Decode(SourceFile file, DiagnosticBag diagnostics)
    {
        var whole = SourceSpan.WholeFile(file.Path);
        var bytes = file.Bytes.Span;
        if (bytes.Length > MaximumLength)
        {
            diagnostics.Error("PG106", whole, $"the file has {bytes.Length / 1048576.0:0.#} MiB; a text of more than {MaximumLength / 1048576} MiB is not read",
                "is this the right file? split the text into one file a page");
            return new SourceText(file.Path, "");
        }
        if (BinarySignature.Name(bytes) is { } kind)
        {
            diagnostics.Error("PG105", whole, $"this is {kind}, not text", "export its text as UTF-8 and name that file instead");
            return new SourceText(file.Path, "");
        }
        var guess = EncodingGuess.Of(bytes);
        if (guess is null)
        {
            diagnostics.Error("PG105", whole, "this is not text: no known encoding makes characters of its bytes", "save it as UTF-8 text");
            return new SourceText(file.Path, "");
        }
        var decoded = guess.Encoding.GetString(bytes[guess.Preamble..]);
        var text = TextCleaner.Clean(file.Path, decoded, guess.Name, diagnostics);
        Report(guess, whole, diagnostics);
        if (string.IsNullOrWhiteSpace(text.Text)) diagnostics.Error("PG104", whole, "the file is empty", "was it saved?");
        return text;
    }

    private static void Report(EncodingGuess guess, SourceSpan whole, DiagnosticBag diagnostics)
    {
        if (guess.IsDoubtful)
            diagnostics.Warn("PG101", whole, $"read as {guess.Name}, which is a guess", "save the file as UTF-8");
        else if (guess is not { Name: "UTF-8" })
            diagnostics.Info("PG101", whole, $"read as {guess.Name}");
    }
}
