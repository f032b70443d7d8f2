namespace PaperGen.Templates.Runtime;

/// <summary>
/// Where variables without $ live: objects pushed by the program or by <c>with</c>, the parameters of functions,
/// and the variables of running loops. A name is looked for from the top down, so what a loop or a caller
/// holds is also seen by the functions and templates that it calls.
/// </summary>
internal sealed class ScopeStack(TemplateContext context, IScriptObject builtins)
{
    private Scope[] _scopes = new Scope[8];
    private int _count;

    private enum Kind : byte { Global, Parameters, Loop }

    private struct Scope
    {
        public Kind Kind;
        public IScriptObject? Members;
        public string? Name;
        public object? Value;
    }

    public int Count => _count;

    /// <summary>What <c>this</c> is: the object that was pushed last, or the parameters of the running function.</summary>
    public IScriptObject Current
    {
        get
        {
            for (var i = _count - 1; i >= 0; i--)
            {
                if (_scopes[i].Kind != Kind.Loop) return _scopes[i].Members!;
            }

            return builtins;
        }
    }

    public void PushGlobal(IScriptObject members) => Push() = new Scope { Kind = Kind.Global, Members = members };

    public void PushParameters(IScriptObject members) => Push() = new Scope { Kind = Kind.Parameters, Members = members };

    public void PushLoop(string name) => Push() = new Scope { Kind = Kind.Loop, Name = name };

    public void SetLoopValue(object? value) => _scopes[_count - 1].Value = value;

    public IScriptObject? Pop()
    {
        var members = _scopes[--_count].Members;
        _scopes[_count] = default;
        return members;
    }

    public void Truncate(int count)
    {
        while (_count > count) Pop();
    }

    public bool TryGet(string name, out object? value)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            ref var scope = ref _scopes[i];
            if (scope.Kind == Kind.Loop)
            {
                if (scope.Name != name) continue;
                value = scope.Value;
                return true;
            }

            if (scope.Members!.TryGetValue(context, default, name, out value)) return true;
        }

        return builtins.TryGetValue(context, default, name, out value);
    }

    /// <summary>
    /// Writes to the loop variable or parameter of that name; else, in a function with parameters, to a variable of its own,
    /// unless the variable is updated (<c>x += 1</c>) and known outside. False when it is read-only.
    /// </summary>
    public bool TrySet(string name, object? value, bool isUpdate)
    {
        IScriptObject? parameters = null;
        for (var i = _count - 1; i >= 0; i--)
        {
            ref var scope = ref _scopes[i];
            switch (scope.Kind)
            {
                case Kind.Loop when scope.Name == name:
                    scope.Value = value;
                    return true;
                case Kind.Loop:
                    continue;
                case Kind.Parameters:
                    if (scope.Members!.Contains(name)) return scope.Members.TrySetValue(context, default, name, value, readOnly: false);
                    parameters ??= scope.Members;
                    continue;
                default:
                    var target = parameters is null || (isUpdate && IsKnownFrom(i, name)) ? scope.Members! : parameters;
                    return target.TrySetValue(context, default, name, value, readOnly: false);
            }
        }

        return parameters?.TrySetValue(context, default, name, value, readOnly: false) ?? false;
    }

    /// <summary>Names that are known now, for the hint of an unknown one.</summary>
    public IEnumerable<string> Names()
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_scopes[i].Name is { } name) yield return name;
            if (_scopes[i].Members is not { } members) continue;
            foreach (var member in members.GetMembers()) yield return member;
        }

        foreach (var member in builtins.GetMembers()) yield return member;
    }

    private bool IsKnownFrom(int top, string name)
    {
        for (var i = top; i >= 0; i--)
        {
            if (_scopes[i].Kind == Kind.Loop ? _scopes[i].Name == name : _scopes[i].Members!.Contains(name)) return true;
        }

        return false;
    }

    private ref Scope Push()
    {
        if (_count == _scopes.Length) Array.Resize(ref _scopes, _count * 2);
        return ref _scopes[_count++];
    }
}
