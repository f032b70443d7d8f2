using System.Reflection;

namespace PaperGen.Testing.Pdf;

/// <summary>The clauses of standards: public methods that look at a file, and fail where it breaks one.</summary>
internal static class Clauses
{
    public static IReadOnlyDictionary<string, Action<PdfDocument>> Of(params Type[] standards) => standards
        .SelectMany(standard => standard.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.ReturnType == typeof(void) && method.GetParameters() is [{ ParameterType: var type }] && type == typeof(PdfDocument))
        .ToDictionary(method => method.Name, method => method.CreateDelegate<Action<PdfDocument>>(), StringComparer.Ordinal);
}
