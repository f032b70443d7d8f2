using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace PaperGen.Ahead;

/// <summary>A type as the runtime knows it.</summary>
/// <param name="Module">Where it is defined.</param>
/// <param name="Token">Its definition there.</param>
/// <param name="Parameters">The types that it is made of; of an array, that of its items.</param>
/// <param name="IsArray">Whether it is an array, of one dimension.</param>
internal sealed record TracedType(ulong Module, int Token, ulong[] Parameters, bool IsArray);

/// <summary>A method that the runtime compiled.</summary>
/// <param name="Owner">The type that has it.</param>
/// <param name="Token">Its definition in the type's module.</param>
/// <param name="Parameters">The types that it is made of.</param>
internal sealed record TracedMethod(ulong Owner, int Token, ulong[] Parameters);

/// <summary>What the runtime's events (.nettrace) tell of the methods that were compiled while a program ran.</summary>
/// <param name="Modules">The files of the modules.</param>
/// <param name="Types">All types that the methods are made of.</param>
/// <param name="Compiled">The methods, but for those that were compiled anew because they are busy.</param>
internal sealed record Trace(IReadOnlyDictionary<ulong, string> Modules, IReadOnlyDictionary<ulong, TracedType> Types, IReadOnlyList<TracedMethod> Compiled)
{
    // ECMA-335, II.23.1.16: ELEMENT_TYPE_SZARRAY.
    private const int ArrayOfOneDimension = 0x1d;

    public static Trace Read(string file)
    {
        var modules = new Dictionary<ulong, string>();
        var types = new Dictionary<ulong, TracedType>();
        var methods = new Dictionary<ulong, TracedMethod>();
        var compiled = new List<ulong>();
        using var events = new EventPipeEventSource(file);
        events.Clr.LoaderModuleLoad += module => modules[(ulong)module.ModuleID] = module.ModuleILPath;
        events.Clr.TypeBulkType += bulk =>
        {
            foreach (var type in Enumerable.Range(0, bulk.Count).Select(bulk.Values))
            {
                ulong[] parameters = [.. Enumerable.Range(0, type.TypeParameterCount).Select(i => (ulong)type.TypeParameterID(i))];
                types[(ulong)type.TypeID] = new TracedType((ulong)type.ModuleID, type.TypeNameID, parameters, (int)type.CorElementType == ArrayOfOneDimension);
            }
        };
        events.Clr.MethodMethodDetails += method => methods[(ulong)method.MethodID] = new TracedMethod(
            (ulong)method.TypeID, method.MethodToken, [.. Enumerable.Range(0, method.TypeParameterCount).Select(i => (ulong)method.TypeParameters(i))]);
        events.Clr.MethodLoadVerbose += method =>
        {
            if (method.IsJitted && !method.IsDynamic && method.OptimizationTier is OptimizationTier.QuickJitted or OptimizationTier.Optimized) compiled.Add((ulong)method.MethodID);
        };
        events.Process();
        return new Trace(modules, types, [.. compiled.Where(methods.ContainsKey).Select(id => methods[id])]);
    }
}
