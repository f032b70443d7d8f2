using PaperGen.Templates.Runtime;

namespace PaperGen.Templates.Functions;

/// <summary><c>include 'name' …</c> and <c>include_join names separator begin end</c>.</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public static readonly IncludeFunction Include = new(isJoin: false);
    public static readonly IncludeFunction IncludeJoin = new(isJoin: true);

    private readonly bool _isJoin;

    private IncludeFunction(bool isJoin) => _isJoin = isJoin;

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), _isJoin ? "names" : "name");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        // An error in the template must say where it was included, which only a call knows.
        if (callerContext is null) throw new ScriptValueException("A template cannot be included by another function; write a function that includes it, and hand over that one.");
        return Call(context, callerContext.Place, arguments);
    }

    public object? Call(TemplateContext context, in NodePlace place, ScriptArray arguments) =>
        _isJoin ? Join(context, place, arguments) : ToText(context, place, arguments);

    /// <summary>Runs the template into the current output and returns what its <c>ret</c> gave.</summary>
    public static object? WriteTo(TemplateContext context, in NodePlace place, ScriptArray arguments)
    {
        var template = Find(context, place, context.ToText(arguments[0]));
        context.EnterCall(place);
        var locals = context.Locals;
        var scopes = context.Scopes.Count;
        var span = place;
        try
        {
            context.Locals = new Locals(arguments, null);
            return template.Run(context);
        }
        catch (ScriptRuntimeException failure) when (failure.IsPassedBy(span))
        {
            // Catching and throwing again at each of a hundred includes would itself take half a megabyte of stack.
            throw new InvalidOperationException("The filter catches nothing.");
        }
        finally
        {
            context.LeaveCall();
            context.Locals = locals;
            context.Scopes.Truncate(scopes);
        }
    }

    private static string ToText(TemplateContext context, in NodePlace place, ScriptArray arguments)
    {
        var depth = context.Output.Depth;
        var indent = context.Output.Indent;
        context.Output.Indent = null;
        context.Output.Push();
        try
        {
            var value = WriteTo(context, place, arguments);
            if (value is not null) context.Output.Write(context.ToText(value));
            return context.CountText(context.Output.Pop(), place);
        }
        finally
        {
            context.Output.Truncate(depth);
            context.Output.Indent = indent;
        }
    }

    private static string Join(TemplateContext context, in NodePlace place, ScriptArray arguments)
    {
        if (Sequences.ToList(context, arguments[0]) is not { } names) throw context.Error(place, "include_join expects an array of template names");
        var parts = new List<string>(names.Count);
        long length = 0;
        foreach (var name in names)
        {
            context.StepLoop(place);
            parts.Add(ToText(context, place, [name]));
            length += parts[^1].Length;
            if (length > context.MaximalTextLength) throw context.Error(place, "The joined templates are too long.");
        }

        // Nothing needs no frame.
        if (length == 0) return "";
        var (begin, separator, end) = (Piece(context, place, arguments[2]), Piece(context, place, arguments[1]), Piece(context, place, arguments[3]));
        length += begin.Length + ((parts.Count - 1L) * separator.Length) + end.Length;
        if (length > context.MaximalTextLength) throw context.Error(place, "The joined templates are too long.");
        return begin + string.Join(separator, parts) + end;
    }

    /// <summary>A separator is text, or the name of a template behind <c>tpl:</c>.</summary>
    private static string Piece(TemplateContext context, in NodePlace place, object? piece)
    {
        const string Prefix = "tpl:";
        var text = context.ToText(piece);
        return text.StartsWith(Prefix, StringComparison.Ordinal) ? ToText(context, place, [text[Prefix.Length..]]) : text;
    }

    private static Template Find(TemplateContext context, in NodePlace place, string name)
    {
        if (name.Length == 0) throw context.Error(place, "Include template name cannot be null or empty");
        if (context.TemplateLoader is not { } loader) throw context.Error(place, $"Unable to include `{name}`: no TemplateLoader is set");

        var path = loader.GetPath(context, place.Span, name) ?? throw context.Error(place, $"Include template `{name}` was not found");
        var template = context.CachedTemplates.Find(path);
        if (template is null)
        {
            var text = loader.Load(context, place.Span, path) ?? throw context.Error(place, $"The result of including `{name}` cannot be null");
            template = context.CachedTemplates.Add(path, Template.Parse(text, path, new ParserOptions(context.ExpressionDepthLimit)));
        }

        return template.HasErrors ? throw context.Error(place, $"Error while parsing template `{name}` Parser messages:\n {template.Messages}") : template;
    }
}
