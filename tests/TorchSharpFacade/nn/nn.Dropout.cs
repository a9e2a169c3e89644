#nullable disable

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Modules.AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => throw Facade.NotExecutable();
        public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => throw Facade.NotExecutable();
        public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p, bool inplace) => throw Facade.NotExecutable();
    }
}
