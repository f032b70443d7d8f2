using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PaperGen.Ahead;

/// <summary>A method as another assembly refers to it.</summary>
/// <param name="Name">Its name with all of its types, by which methods are told apart and sorted.</param>
/// <param name="Assemblies">The assemblies that it and its types are defined in, its own first, each with a semicolon after it.</param>
/// <param name="Method">The reference.</param>
internal sealed record NamedMethod(string Name, string Assemblies, EntityHandle Method);

/// <summary>Writes references to the methods of traces, and to their types, into an assembly.</summary>
internal sealed class References(MetadataBuilder metadata)
{
    private readonly Dictionary<string, MetadataReader> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityHandle> _written = new(StringComparer.Ordinal);

    /// <summary>The reference to a method.</summary>
    /// <exception cref="NotSupportedException">It has types of kinds that are not described here.</exception>
    public NamedMethod To(TracedMethod method, Trace trace)
    {
        var owner = Find(trace, method.Owner);
        var module = Open(trace, owner.Module);
        var assemblies = new SortedSet<string>(StringComparer.Ordinal);
        var type = new BlobBuilder();
        var name = Write(method.Owner, trace, type, assemblies);
        var parent = owner.Parameters.Length == 0 ? To(module, DefinitionOf(owner)) : Once(name, () => metadata.AddTypeSpecification(metadata.GetOrAddBlob(type)));

        var definition = module.GetMethodDefinition((MethodDefinitionHandle)MetadataTokens.Handle(method.Token));
        name += $"::{module.GetString(definition.Name)} {method.Token:x}";
        var reference = Once(name, () => metadata.AddMemberReference(parent, Copy(module, definition.Name), metadata.GetOrAddBlob(new SignatureCopy(module, To).OfMethod(definition.Signature))));
        if (method.Parameters.Length > 0)
        {
            var instantiation = new BlobBuilder();
            instantiation.WriteByte((byte)SignatureKind.MethodSpecification);
            instantiation.WriteCompressedInteger(method.Parameters.Length);
            name += $"<{string.Join(',', method.Parameters.Select(p => Write(p, trace, instantiation, assemblies)))}>";
            var generic = reference;
            reference = Once(name, () => metadata.AddMethodSpecification(generic, metadata.GetOrAddBlob(instantiation)));
        }

        var own = AssemblyOf(module);
        assemblies.Remove(own);
        return new NamedMethod(name, string.Concat(assemblies.Prepend(own).Select(a => a + ";")), reference);
    }

    /// <summary>Writes a type as signatures have it (ECMA-335, II.23.2.12); returns its name.</summary>
    private string Write(ulong id, Trace trace, BlobBuilder signature, SortedSet<string> assemblies)
    {
        var type = Find(trace, id);
        if (type.IsArray)
        {
            signature.WriteByte((byte)SignatureTypeCode.SZArray);
            return Write(type.Parameters[0], trace, signature, assemblies) + "[]";
        }

        var module = Open(trace, type.Module);
        var definition = DefinitionOf(type);
        var (assembly, name) = (AssemblyOf(module), NameOf(module, definition));
        if (assembly == "System.Private.CoreLib" && PrimitiveOf(name) is { } primitive)
        {
            signature.WriteByte((byte)primitive);
            return name;
        }

        if (type.Parameters.Length > 0) signature.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
        signature.WriteByte((byte)(IsValue(module, definition) ? SignatureTypeKind.ValueType : SignatureTypeKind.Class));
        // Code that all classes share is compiled for a class that crossgen2 looks for in an assembly of this name.
        var isShared = name == "System.__Canon";
        var reference = isShared ? Once("", () => metadata.AddTypeReference(Assembly("System.Private.Canon"), Name("System"), Name("__Canon"))) : To(module, definition);
        signature.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(reference));
        if (isShared) return name;
        assemblies.Add(assembly);
        if (type.Parameters.Length == 0) return $"{assembly}:{name}";
        signature.WriteCompressedInteger(type.Parameters.Length);
        return $"{assembly}:{name}<{string.Join(',', type.Parameters.Select(p => Write(p, trace, signature, assemblies)))}>";
    }

    private EntityHandle To(MetadataReader module, EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = module.GetTypeDefinition((TypeDefinitionHandle)type);
                return Once($"{AssemblyOf(module)}:{NameOf(module, (TypeDefinitionHandle)type)}", () => metadata.AddTypeReference(
                    definition.IsNested ? To(module, definition.GetDeclaringType()) : Assembly(AssemblyOf(module)), Copy(module, definition.Namespace), Copy(module, definition.Name)));
            case HandleKind.TypeReference:
                var reference = module.GetTypeReference((TypeReferenceHandle)type);
                var scope = reference.ResolutionScope.Kind switch
                {
                    HandleKind.AssemblyReference => Assembly(module.GetString(module.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name)),
                    HandleKind.TypeReference => To(module, reference.ResolutionScope),
                    _ => throw new NotSupportedException(),
                };
                var name = $"{MetadataTokens.GetToken(scope):x}:{module.GetString(reference.Namespace)}.{module.GetString(reference.Name)}";
                return Once(name, () => metadata.AddTypeReference(scope, Copy(module, reference.Namespace), Copy(module, reference.Name)));
            default:
                throw new NotSupportedException();
        }
    }

    private EntityHandle Assembly(string name) => Once($"{name};", () => metadata.AddAssemblyReference(Name(name), new Version(0, 0, 0, 0), default, default, default, default));

    private EntityHandle Once(string name, Func<EntityHandle> write) => _written.TryGetValue(name, out var known) ? known : _written[name] = write();

    private StringHandle Name(string name) => metadata.GetOrAddString(name);

    private StringHandle Copy(MetadataReader module, StringHandle name) => name.IsNil ? default : Name(module.GetString(name));

    private static TracedType Find(Trace trace, ulong id) => trace.Types.TryGetValue(id, out var type) ? type : throw new NotSupportedException();

    private static TypeDefinitionHandle DefinitionOf(TracedType type) =>
        MetadataTokens.Handle(type.Token) is { Kind: HandleKind.TypeDefinition } definition ? (TypeDefinitionHandle)definition : throw new NotSupportedException();

    private MetadataReader Open(Trace trace, ulong id)
    {
        if (!trace.Modules.TryGetValue(id, out var path)) throw new NotSupportedException();
        if (!_modules.TryGetValue(path, out var module)) _modules[path] = module = new PEReader([.. File.ReadAllBytes(path)]).GetMetadataReader();
        return module;
    }

    private static string AssemblyOf(MetadataReader module) => module.GetString(module.GetAssemblyDefinition().Name);

    private static string NameOf(MetadataReader module, TypeDefinitionHandle handle)
    {
        var type = module.GetTypeDefinition(handle);
        var name = module.GetString(type.Name);
        if (type.IsNested) return $"{NameOf(module, type.GetDeclaringType())}+{name}";
        return type.Namespace.IsNil ? name : $"{module.GetString(type.Namespace)}.{name}";
    }

    private static bool IsValue(MetadataReader module, TypeDefinitionHandle handle)
    {
        var basis = module.GetTypeDefinition(handle).BaseType;
        var name = basis.Kind switch
        {
            HandleKind.TypeReference when module.GetTypeReference((TypeReferenceHandle)basis) is var type => $"{module.GetString(type.Namespace)}.{module.GetString(type.Name)}",
            HandleKind.TypeDefinition when !basis.IsNil => NameOf(module, (TypeDefinitionHandle)basis),
            _ => "",
        };
        return name == "System.Enum" || (name == "System.ValueType" && NameOf(module, handle) != "System.Enum");
    }

    private static SignatureTypeCode? PrimitiveOf(string name) => name switch
    {
        "System.Boolean" => SignatureTypeCode.Boolean,
        "System.Char" => SignatureTypeCode.Char,
        "System.SByte" => SignatureTypeCode.SByte,
        "System.Byte" => SignatureTypeCode.Byte,
        "System.Int16" => SignatureTypeCode.Int16,
        "System.UInt16" => SignatureTypeCode.UInt16,
        "System.Int32" => SignatureTypeCode.Int32,
        "System.UInt32" => SignatureTypeCode.UInt32,
        "System.Int64" => SignatureTypeCode.Int64,
        "System.UInt64" => SignatureTypeCode.UInt64,
        "System.IntPtr" => SignatureTypeCode.IntPtr,
        "System.UIntPtr" => SignatureTypeCode.UIntPtr,
        "System.Single" => SignatureTypeCode.Single,
        "System.Double" => SignatureTypeCode.Double,
        "System.String" => SignatureTypeCode.String,
        "System.Object" => SignatureTypeCode.Object,
        _ => null,
    };
}
