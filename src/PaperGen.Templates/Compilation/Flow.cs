namespace PaperGen.Templates.Compilation;

/// <summary>How a statement ended; loops, functions and templates act on it, so that no exception is needed.</summary>
internal enum Flow : byte { None, Break, Continue, Return }

/// <summary>A compiled statement.</summary>
internal delegate Flow Runner(TemplateContext context);

/// <summary>A compiled expression.</summary>
internal delegate object? Evaluator(TemplateContext context);

/// <summary>A compiled block with its syntax: what <c>wrap</c> hands to a function.</summary>
internal sealed record Block(Runner Run, ScriptBlockStatement Node);

/// <summary>What <c>$$</c> runs in a call; while it runs, <c>$$</c> is what it was where the wrap stands.</summary>
internal sealed record WrappedBlock(Block Block, WrappedBlock? Outer);
