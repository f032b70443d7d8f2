namespace PaperGen.Templates.Runtime;

/// <summary>A parameter of a native function; a variadic one is last and gets an array of what is left.</summary>
internal readonly record struct Parameter(string Name, bool IsOptional, bool IsVariadic);

/// <summary>A function of the engine or of the program. It is handed one value for each parameter; what was not given is <see cref="Missing"/>.</summary>
internal abstract class NativeFunction(Parameter[] parameters) : IScriptCustomFunction
{
    /// <summary>Stands for an argument that was not given, so that a given null can be told from it.</summary>
    public static readonly object Missing = new();

    public Parameter[] Parameters { get; } = parameters;

    public int RequiredParameterCount { get; } = parameters.Count(parameter => !parameter.IsOptional && !parameter.IsVariadic);

    public int ParameterCount => Parameters.Length;

    public bool IsVariadic { get; } = parameters.Length > 0 && parameters[^1].IsVariadic;

    public ScriptVarParamKind VarParamKind => IsVariadic ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public virtual ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), Parameters[index].Name, Parameters[index].IsOptional);

    public abstract object? Call(TemplateContext context, object?[] arguments);

    /// <summary>Calls it for another function, such as <c>array.each</c>.</summary>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return Call(context, Bind([.. arguments]));
    }

    public int IndexOf(string name)
    {
        for (var i = 0; i < Parameters.Length; i++)
        {
            if (Parameters[i].Name == name) return i;
        }

        return -1;
    }

    private object?[] Bind(object?[] given)
    {
        if (given.Length < RequiredParameterCount) throw new ScriptValueException($"Invalid number of arguments `{given.Length}` passed while expecting `{RequiredParameterCount}` arguments");
        var values = new object?[Parameters.Length];
        Array.Fill(values, Missing);
        var direct = IsVariadic ? Parameters.Length - 1 : Parameters.Length;
        Array.Copy(given, values, Math.Min(given.Length, direct));
        if (IsVariadic) values[^1] = new ScriptArray(given.Skip(direct));
        return values;
    }
}
