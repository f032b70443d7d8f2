using System.Reflection;

namespace PaperGen.Templates.Runtime;

/// <summary>
/// A delegate or static method that templates call. A first parameter of type <see cref="TemplateContext"/> is the
/// context; a last <c>params</c> array takes what is left; arguments are converted to the parameters' types.
/// </summary>
internal sealed class DelegateFunction : NativeFunction
{
    private readonly MethodInvoker _invoker;
    private readonly object? _target;
    private readonly ParameterInfo[] _parameters;
    private readonly bool _takesContext;

    public DelegateFunction(Delegate function)
        : this(function.GetType().GetMethod("Invoke")!, function, function.Method.GetParameters())
    {
    }

    public DelegateFunction(MethodInfo method)
        : this(method, null, method.GetParameters())
    {
    }

    private DelegateFunction(MethodInfo method, object? target, ParameterInfo[] named)
        : base(Describe(method, named))
    {
        _invoker = MethodInvoker.Create(method);
        _target = target;
        _parameters = [.. Named(method, named)];
        _takesContext = TakesContext(_parameters);
    }

    public override ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = _parameters[_takesContext ? index + 1 : index];
        return new ScriptParameterInfo(parameter.ParameterType, parameter.Name ?? "", parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }

    public override object? Call(TemplateContext context, object?[] arguments)
    {
        var skip = _takesContext ? 1 : 0;
        var values = new object?[_parameters.Length];
        if (_takesContext) values[0] = context;
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = _parameters[i + skip];
            values[i + skip] = ReferenceEquals(arguments[i], Missing) ? parameter.DefaultValue
                : Parameters[i].IsVariadic ? Rest(context, (ScriptArray)arguments[i]!, parameter.ParameterType.GetElementType()!, i)
                : ValueConverter.To(context, arguments[i], parameter.ParameterType, i);
        }

        try
        {
            return _invoker.Invoke(_target, values.AsSpan());
        }
        catch (Exception failure) when (failure is not (ScriptRuntimeException or ScriptValueException or OperationCanceledException or InsufficientExecutionStackException))
        {
            // A function of the program failed: the author of the template learns where it was called.
            throw new ScriptValueException(failure.Message);
        }
    }

    /// <summary>A delegate's own parameters have no names; those of the method behind it have, unless it is bound to its first one.</summary>
    private static ParameterInfo[] Named(MethodInfo method, ParameterInfo[] named)
    {
        var own = method.GetParameters();
        return named.Length == own.Length ? named : named.Length == own.Length + 1 ? named[1..] : own;
    }

    private static bool TakesContext(ParameterInfo[] parameters) =>
        parameters.Length > 0 && parameters[0].ParameterType.IsAssignableTo(typeof(TemplateContext));

    private static Parameter[] Describe(MethodInfo method, ParameterInfo[] named)
    {
        var parameters = Named(method, named);
        return
        [
            .. parameters.Skip(TakesContext(parameters) ? 1 : 0).Select(parameter =>
                new Parameter(parameter.Name ?? "", parameter.HasDefaultValue, parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false))),
        ];
    }

    private static Array Rest(TemplateContext context, ScriptArray values, Type type, int index)
    {
        var rest = Array.CreateInstance(type, values.Count);
        for (var i = 0; i < values.Count; i++) rest.SetValue(ValueConverter.To(context, values[i], type, index), i);
        return rest;
    }
}
