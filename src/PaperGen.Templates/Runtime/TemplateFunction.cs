using PaperGen.Templates.Compilation;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Runtime;

/// <summary>A function that a template declared. Without parameters it reads its arguments from <c>$</c>.</summary>
internal sealed class TemplateFunction(FunctionDefinition definition, Evaluator?[] defaults, Func<Runner> body) : IScriptCustomFunction
{
    private readonly FunctionParameter[]? _parameters = definition.Parameters is { } parameters ? [.. parameters] : null;
    private Runner? _body;

    public bool HasParameters => _parameters is not null;

    public bool IsVariadic => _parameters is null || (_parameters.Length > 0 && _parameters[^1].IsVariadic);

    public int RequiredParameterCount => _parameters?.Count(parameter => parameter.Default is null && !parameter.IsVariadic) ?? 0;

    public int ParameterCount => _parameters?.Length ?? 0;

    public ScriptVarParamKind VarParamKind => _parameters is null ? ScriptVarParamKind.Direct : IsVariadic ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), _parameters![index].Name, _parameters[index].Default is not null);

    public int IndexOf(string name) => _parameters is null ? -1 : Array.FindIndex(_parameters, parameter => parameter.Name == name);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(arguments);
        return Call(context, callerContext?.Place ?? definition.Body.Place, arguments, null);
    }

    /// <summary>Calls it; for a function with parameters the named arguments are members of <paramref name="arguments"/>.</summary>
    public object? Call(TemplateContext context, in NodePlace place, ScriptArray arguments, Block? block)
    {
        context.EnterCall(place);
        var locals = context.Locals;
        var loop = context.Loop;
        var scopes = context.Scopes.Count;
        try
        {
            var given = _parameters is null ? arguments : Bind(context, arguments);
            context.Locals = new Locals(given, block is null ? null : new WrappedBlock(block, locals.Block));
            if (_parameters is not null) context.Scopes.PushParameters(Named(given));
            _body ??= body();
            var flow = _body(context);
            return flow == Flow.Return ? context.ReturnValue : null;
        }
        finally
        {
            context.LeaveCall();
            context.ReturnValue = null;
            context.Scopes.Truncate(scopes);
            context.Locals = locals;
            context.Loop = loop;
        }
    }

    /// <summary>One value for each parameter, in their order; that is also what <c>$</c> holds.</summary>
    private ScriptArray Bind(TemplateContext context, ScriptArray arguments)
    {
        if (arguments.Count == _parameters!.Length && arguments.MembersOrNull is null && !IsVariadic) return arguments;
        var values = new ScriptArray(_parameters.Length);
        for (var i = 0; i < _parameters.Length; i++)
        {
            var (name, _, isVariadic) = _parameters[i];
            object? value;
            if (isVariadic) value = new ScriptArray(arguments.Skip(i));
            else if (arguments.MembersOrNull is { } named && named.TryGetValue(name, out value)) { }
            else if (i < arguments.Count) value = arguments[i];
            else value = defaults[i]?.Invoke(context);
            values.Add(value);
        }

        return values;
    }

    private ScriptObject Named(ScriptArray values)
    {
        var members = new ScriptObject(_parameters!.Length);
        for (var i = 0; i < _parameters.Length; i++) members.SetValue(_parameters[i].Name, values[i], readOnly: false);
        return members;
    }
}
