#nullable disable

using System;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }

        public interface ILearningRateController
        {
            double InitialLearningRate { get; set; }
            double LearningRate { get; set; }
        }

        public interface IMomentum
        {
            double Momentum { get; set; }
        }

        public abstract class Optimizer : IDisposable
        {
            internal Optimizer() => throw Facade.NotExecutable();
            protected Optimizer(IntPtr handle) => throw Facade.NotExecutable();
            public void Dispose() => throw Facade.NotExecutable();
            protected virtual void Dispose(bool disposing) => throw Facade.NotExecutable();
            public virtual void zero_grad() => throw Facade.NotExecutable();
            protected IList<Modules.ParamGroup> _parameter_groups;
            public virtual IEnumerable<optim.ILearningRateController> ParamGroups => throw Facade.NotExecutable();
            public virtual void add_param_group(Modules.ParamGroup param_group) => throw Facade.NotExecutable();
            public virtual IEnumerable<Modules.Parameter> parameters() => throw Facade.NotExecutable();
            public virtual Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

            public class StateDictionary
            {
                internal StateDictionary() => throw Facade.NotExecutable();
                public List<Modules.OptimizerOptions> Options => throw Facade.NotExecutable();
                public List<Modules.OptimizerState> State => throw Facade.NotExecutable();
                public List<List<int>> StateIndexRef => throw Facade.NotExecutable();
            }
        }
    }
}
