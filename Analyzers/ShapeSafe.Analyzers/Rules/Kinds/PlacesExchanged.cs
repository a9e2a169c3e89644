using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ShapeSafe.Analyzers.Operations;
using ShapeSafe.Analyzers.Torch;

namespace ShapeSafe.Analyzers.Rules.Kinds;

/// <summary>Keys that go where values belong, and values where keys belong, by their names: SHAPE2203.</summary>
internal sealed class PlacesExchanged : IPlaceRule
{
    public IEnumerable<DiagnosticDescriptor> Reports => [Descriptors.InputsSwappedByName];

    public void Check(IReadOnlyCollection<NamedPlace> places, Report report)
    {
        var keys = places.FirstOrDefault(place => Names.IsOfKeys(place.Name) && Names.IsOfValues(place.From));
        var values = places.FirstOrDefault(place => Names.IsOfValues(place.Name) && Names.IsOfKeys(place.From));
        if (keys is null || values is null)
            return;
        report.Add(
            Descriptors.InputsSwappedByName, keys.Written,
            $"{keys.From} goes to {keys.Name}, and {values.From} to {values.Name}: by their names they are exchanged.",
            [values.Written]);
    }
}
