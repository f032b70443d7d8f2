using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PaperGen.Ahead;

/// <summary>Copies signatures (ECMA-335, II.23.2) from one assembly to another, which refers to the same types in its own words.</summary>
/// <param name="module">The assembly that they are copied from.</param>
/// <param name="refer">Refers to a type of that assembly in the other.</param>
internal sealed class SignatureCopy(MetadataReader module, Func<MetadataReader, EntityHandle, EntityHandle> refer)
{
    private readonly BlobBuilder _copy = new();

    /// <summary>The copy of a method's signature.</summary>
    public BlobBuilder OfMethod(BlobHandle signature)
    {
        var reader = module.GetBlobReader(signature);
        CopyMethod(ref reader);
        return _copy;
    }

    private void CopyMethod(ref BlobReader from)
    {
        var header = from.ReadSignatureHeader();
        _copy.WriteByte(header.RawValue);
        if (header.IsGeneric) CopyNumber(ref from);
        var parameters = CopyNumber(ref from);
        for (var i = -1; i < parameters; i++) CopyType(ref from);
    }

    private void CopyType(ref BlobReader from)
    {
        var code = from.ReadByte();
        _copy.WriteByte(code);
        switch ((SignatureTypeCode)code)
        {
            // SignatureTypeKind: values and classes.
            case (SignatureTypeCode)0x11 or (SignatureTypeCode)0x12:
                CopyReference(ref from);
                break;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                CopyReference(ref from);
                CopyType(ref from);
                break;
            case SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.SZArray or SignatureTypeCode.Pinned:
                CopyType(ref from);
                break;
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                CopyNumber(ref from);
                break;
            case SignatureTypeCode.GenericTypeInstance:
                CopyType(ref from);
                var parameters = CopyNumber(ref from);
                for (var i = 0; i < parameters; i++) CopyType(ref from);
                break;
            case SignatureTypeCode.FunctionPointer:
                CopyMethod(ref from);
                break;
            case SignatureTypeCode.Array:
                throw new NotSupportedException();
        }
    }

    private int CopyNumber(ref BlobReader from)
    {
        var number = from.ReadCompressedInteger();
        _copy.WriteCompressedInteger(number);
        return number;
    }

    private void CopyReference(ref BlobReader from) => _copy.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(refer(module, from.ReadTypeHandle())));
}
