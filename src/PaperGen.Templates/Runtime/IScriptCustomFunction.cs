namespace PaperGen.Templates;

/// <summary>What the engine must know of a function before it calls it.</summary>
public interface IScriptFunctionInfo
{
    /// <summary>Number of arguments that must be given.</summary>
    int RequiredParameterCount { get; }

    /// <summary>Number of parameters.</summary>
    int ParameterCount { get; }

    /// <summary>Whether more arguments may be given than there are parameters.</summary>
    ScriptVarParamKind VarParamKind { get; }

    /// <summary>A parameter.</summary>
    ScriptParameterInfo GetParameterInfo(int index);
}

/// <summary>Whether a function takes any number of arguments.</summary>
public enum ScriptVarParamKind
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>All that are given are handed over as they are.</summary>
    Direct,

    /// <summary>What is left goes into the last parameter.</summary>
    LastParameter,
}

/// <summary>A parameter of a function.</summary>
public readonly record struct ScriptParameterInfo(Type ParameterType, string Name, bool HasDefaultValue = false, object? DefaultValue = null);

/// <summary>A function that templates can call.</summary>
public interface IScriptCustomFunction : IScriptFunctionInfo
{
    /// <summary>Calls it. Named arguments are members of <paramref name="arguments"/>.</summary>
    object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);
}
