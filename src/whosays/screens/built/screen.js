async function n({model:e,el:t,host:r}){let{exports:o}=await r.getWidget(e.get("module"));return o.draw({model:e,el:t})}var i={render:n};export{i as default};
