namespace PaperGen.Templates.Compilation;

/// <summary>How a statement ended; loops, functions and templates act on it, so that no exception is needed.</summary>
internal enum Flow : byte { None, Break, Continue, Return }

/// <summary>A compiled statement.</summary>
internal delegate Flow Runner(TemplateContext context);

/// <summary>A compiled expression.</summary>
internal delegate object? Evaluator(TemplateContext context);

/// <summary>A compiled block with its syntax: what <c>wrap</c> hands to a function.</summary>
internal sealed record Block(Runner Run, ScriptBlockStatement Node);
