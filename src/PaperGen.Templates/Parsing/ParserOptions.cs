namespace PaperGen.Templates;

/// <summary>What the text handed to the parser is.</summary>
public enum ScriptMode
{
    /// <summary>Text with code between braces.</summary>
    Default,

    /// <summary>A code block between two lines <c>+++</c>, then text; only the block is read.</summary>
    FrontMatterOnly,

    /// <summary>A code block between two lines <c>+++</c>, then text.</summary>
    FrontMatterAndContent,

    /// <summary>Code without braces.</summary>
    ScriptOnly,
}

/// <summary>Bounds of the parser.</summary>
public readonly record struct ParserOptions(int ExpressionDepthLimit = ParserOptions.DefaultDepthLimit)
{
    /// <summary>How deep statements and expressions may nest unless something else is asked for.</summary>
    public const int DefaultDepthLimit = 250;
}

/// <summary>How the text is cut into tokens.</summary>
public readonly record struct LexerOptions(ScriptMode Mode = ScriptMode.Default);
