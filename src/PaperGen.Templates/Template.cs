using PaperGen.Templates.Compilation;
using PaperGen.Templates.Parsing;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates;

/// <summary>A template that was read and compiled; any number of threads may render it, each with a context of its own.</summary>
public sealed class Template
{
    private readonly Runner _run;

    private Template(SourceText source, ScriptBlockStatement page, LogMessageBag messages, Runner run)
    {
        Source = source;
        Page = page;
        Messages = messages;
        _run = run;
    }

    /// <summary>The path that messages name.</summary>
    public string SourceFilePath => Source.Path;

    /// <summary>Everything that the parser found wrong.</summary>
    public LogMessageBag Messages { get; }

    /// <summary>Whether it cannot be rendered.</summary>
    public bool HasErrors => Messages.HasErrors;

    internal SourceText Source { get; }

    internal ScriptBlockStatement Page { get; }

    /// <summary>Reads a template. What is wrong with it is in <see cref="Messages"/>; nothing is thrown.</summary>
    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = new SourceText(text, sourceFilePath);
        var messages = new LogMessageBag();
        var lexed = Lexer.Tokenize(source, lexerOptions?.Mode ?? ScriptMode.Default, messages);
        var tokens = new TokenStream(source, lexed, messages);
        var limit = parserOptions?.ExpressionDepthLimit ?? ParserOptions.DefaultDepthLimit;
        var page = new StatementParser(tokens, new DepthGuard(tokens, limit)).ParsePage();
        if (!messages.HasErrors) ReportUnclosed(source, lexed, messages);
        SortByPlace(messages);
        var run = messages.HasErrors ? static _ => Flow.None : Compiler.Compile(page, messages);
        return new Template(source, page, messages, run);
    }

    /// <summary>Renders with the variables, functions and limits of a context.</summary>
    public string Render(TemplateContext context) => Render(context, static output => output.Pop());

    /// <summary>Renders a file: the text in UTF-8, without a byte order mark.</summary>
    public byte[] RenderUtf8(TemplateContext context) => Render(context, static output => output.PopUtf8());

    private T Render<T>(TemplateContext context, Func<TemplateOutput, T> take)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isOutermost = !context.IsRendering;
        if (isOutermost) context.StartRendering();
        var outer = context.Output.Depth;
        var scopes = context.Scopes.Count;
        var locals = context.Locals;
        var indent = context.Output.Indent;
        context.Output.Indent = null;
        context.Output.Push();
        try
        {
            RunInto(context);
            return take(context.Output);
        }
        finally
        {
            context.Output.Truncate(outer);
            context.Output.Indent = indent;
            context.Scopes.Truncate(scopes);
            context.Locals = locals;
            if (isOutermost) context.Output.Release();
        }
    }

    /// <summary>Renders with the public properties of an object, or the members of a dictionary, as variables.</summary>
    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null)
    {
        var context = new TemplateContext { MemberFilter = memberFilter };
        if (memberRenamer is not null) context.MemberRenamer = memberRenamer;
        var variables = new ScriptObject();
        if (model is not null) variables.Import(model, memberFilter, memberRenamer);
        context.PushGlobal(variables);
        return Render(context);
    }

    /// <summary>Runs the template, writing to the current output; prints what it returns.</summary>
    internal void RunInto(TemplateContext context)
    {
        if (Run(context) is { } value) context.Output.Write(context.ToText(value));
    }

    /// <summary>Runs the template, writing to the current output, and returns what its <c>ret</c> gave.</summary>
    internal object? Run(TemplateContext context)
    {
        if (HasErrors) throw new ScriptRuntimeException(Messages.First(message => message.Type == ParserMessageType.Error).Span, $"This template has errors: {Messages}");
        try
        {
            var flow = _run(context);
            var value = flow == Flow.Return ? context.ReturnValue : null;
            context.ReturnValue = null;
            return value;
        }
        catch (ScriptValueException failure)
        {
            throw context.Error((context.CurrentNode ?? Page).Place, failure.Message);
        }
        catch (InsufficientExecutionStackException failure)
        {
            throw context.Error((context.CurrentNode ?? Page).Place, "The template is nested too deeply.", inner: failure);
        }
    }

    /// <summary>The value of an expression of this template, for <c>object.eval</c>.</summary>
    internal static object? Evaluate(TemplateContext context, Syntax.ScriptExpression expression) => Compiler.CompileExpression(expression)(context);

    // Only when nothing else is wrong: a string that is not closed hides the braces behind it.
    private static void ReportUnclosed(SourceText source, IReadOnlyList<Token> tokens, LogMessageBag messages)
    {
        if (tokens.LastOrDefault(token => token.Type is TokenType.CodeEnter or TokenType.CodeExit) is not { Type: TokenType.CodeExit } exit) return;
        if (exit.Start < source.Text.Length || tokens.LastOrDefault(token => token.Type == TokenType.CodeEnter) is not { Type: TokenType.CodeEnter } enter) return;
        messages.Add(new LogMessage(ParserMessageType.Error, source.Span(enter.Start, enter.End), "The code that begins here is not closed: `}}` is missing"));
    }

    private static void SortByPlace(LogMessageBag messages)
    {
        if (messages.Count < 2) return;
        var sorted = messages.OrderBy(message => message.Span.Start.Offset).ToList();
        messages.Clear();
        foreach (var message in sorted) messages.Add(message);
    }
}
